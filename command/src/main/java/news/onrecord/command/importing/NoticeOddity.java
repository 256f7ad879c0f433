package news.onrecord.command.importing;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is odd about a notice and no reason to refuse it; the account says how often it was met. */
enum NoticeOddity {
    UNTITLED("without a title", notice -> notice.words() == null),
    IN_PLACE("notice and work have one DOI: marked in place", notice -> Objects.equals(notice.doi(), notice.notice())),
    EARLY("dated after the day on which it was collected", NoticeOddity::isEarly),
    MOVED(
            "notice and work have DOIs of different registrants",
            notice -> !registrant(notice.doi()).equals(registrant(notice.notice()))),
    MARKED(
            "work marked as retracted, the notice says something else",
            notice -> notice.retracted()
                    && NoticeNature.of(notice)
                            .filter(nature -> nature.step().equals(NoticeStep.RETRACTION))
                            .isEmpty()),
    NO_JOURNAL("without a journal: the publisher is the outlet", notice -> notice.journal() == null);

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a method of this class, which remembers nothing
    private final Predicate<CorrectionNotice> met;

    NoticeOddity(String words, Predicate<CorrectionNotice> met) {
        this.words = words;
        this.met = met;
    }

    static void count(List<CorrectionNotices.Told> notices, AccountBook book) {
        for (var told : notices) {
            for (var oddity : values()) {
                if (oddity.met.test(told.notice())) {
                    book.count(AccountBook.ODD, oddity.words);
                }
            }
        }
    }

    private static boolean isEarly(CorrectionNotice notice) {
        return notice.publishedAt() != null
                && notice.recordedAt() != null
                && notice.publishedAt().compareTo(notice.recordedAt()) > 0;
    }

    private static String registrant(@Nullable String doi) {
        var known = doi == null ? "" : doi;
        int slash = known.indexOf('/');
        return slash < 0 ? known : known.substring(0, slash);
    }
}
