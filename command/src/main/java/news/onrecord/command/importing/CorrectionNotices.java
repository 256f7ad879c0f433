package news.onrecord.command.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.onrecord.PartialDate;
import news.onrecord.correction.CorrectionId;
import org.jspecify.annotations.Nullable;

/** The notices of a file that can be put on record, read; those that cannot are in the account, with the reason. */
final class CorrectionNotices {

    static final String NOT_A_NOTICE = "The line is not a notice";
    static final String NO_WORK = "The notice names no work";
    static final String NO_NOTICE = "The notice has no DOI of its own";
    static final String BAD_DATE = "A date cannot be read";
    static final String NO_CORRECTION = "Its kind names no correction";
    static final String TWICE = "The same notice stands in the file before";

    private static final JsonLines<CorrectionNotice, Told> LINES = new JsonLines<>(
            CorrectionNotice.class, NOT_A_NOTICE, CorrectionNotices::refusal, CorrectionNotices::told, Told::id, TWICE);

    private CorrectionNotices() {}

    /** A notice that says what it does. */
    record Told(String name, CorrectionNotice notice, NoticeNature nature) {

        /** The work's DOI; in a DOI case makes no difference. */
        String doi() {
            return lowerCase(notice.doi());
        }

        CorrectionId id() {
            return NoticeIds.correction(doi(), lowerCase(notice.notice()), String.valueOf(notice.kind()));
        }
    }

    static List<Told> read(Path file, AccountBook book) throws ImportStopped {
        return LINES.read(file, book);
    }

    private static Told told(String name, CorrectionNotice notice) {
        return new Told(name, notice, NoticeNature.of(notice).orElseThrow());
    }

    private static Optional<String> refusal(CorrectionNotice notice) {
        if (isMissing(notice.doi())) {
            return Optional.of(NO_WORK);
        }
        if (isMissing(notice.notice())) {
            return Optional.of(NO_NOTICE);
        }
        if (!isReadable(notice.publishedAt()) || !isReadable(notice.recordedAt())) {
            return Optional.of(BAD_DATE);
        }
        return NoticeNature.of(notice).isPresent()
                ? Optional.empty()
                : Optional.of(NO_CORRECTION + ": " + notice.kind());
    }

    private static String lowerCase(@Nullable String doi) {
        return doi == null ? "" : doi.toLowerCase(Locale.ROOT);
    }

    private static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** A date that is not known is no bad one. */
    private static boolean isReadable(@Nullable String date) {
        try {
            return date == null || PartialDate.of(date).earliest().isPresent();
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }
}
