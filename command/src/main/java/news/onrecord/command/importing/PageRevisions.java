package news.onrecord.command.importing;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The revisions of a file that can be put on record, read; those that cannot are in the account, with the reason. */
final class PageRevisions {

    static final String NOT_A_REVISION = "The line is not a revision";
    static final String NO_NAME = "The revision has no id";
    static final String NO_PAGE = "The revision names no page or no publisher";
    static final String NO_TEXT = "The revision says neither what stood before nor what stands after";
    static final String BAD_DATE = "A date is missing or cannot be read";
    static final String TWICE = "The same revision stands in the file before";

    private static final JsonLines<PageRevision, Told> LINES = new JsonLines<>(
            PageRevision.class, NOT_A_REVISION, PageRevisions::refusal, PageRevisions::told, Told::id, TWICE);

    private PageRevisions() {}

    /**
     * A revision that has everything that it needs.
     *
     * @param statedReason empty when the publisher said nothing
     * @param told by what that tells its kind
     * @param seen when it was observed
     */
    record Told(
            String name,
            String id,
            String source,
            String url,
            String headline,
            String statedReason,
            Optional<StatedReason> told,
            @Nullable String statedAt,
            String observedAt,
            OffsetDateTime seen,
            String before,
            String after) {}

    static List<Told> read(Path file, AccountBook book) throws ImportStopped {
        return LINES.read(file, book);
    }

    private static Optional<String> refusal(PageRevision revision) {
        if (text(revision.id()).isBlank()) {
            return Optional.of(NO_NAME);
        }
        if (text(revision.url()).isBlank() || text(revision.source()).isBlank()) {
            return Optional.of(NO_PAGE);
        }
        if (text(revision.before()).isBlank() && text(revision.after()).isBlank()) {
            return Optional.of(NO_TEXT);
        }
        return isInstant(revision.observedAt()) && (revision.statedAt() == null || isInstant(revision.statedAt()))
                ? Optional.empty()
                : Optional.of(BAD_DATE);
    }

    private static Told told(String line, PageRevision revision) {
        return new Told(
                line,
                text(revision.id()),
                text(revision.source()),
                text(revision.url()),
                headline(revision),
                text(revision.statedReason()),
                StatedReason.of(revision.statedReason()),
                revision.statedAt(),
                text(revision.observedAt()),
                OffsetDateTime.parse(text(revision.observedAt())),
                text(revision.before()),
                text(revision.after()));
    }

    /** The page by the two names that the file has for it. */
    private static String headline(PageRevision revision) {
        var subject = text(revision.subject());
        var page = text(revision.page());
        return subject.isBlank() || page.isBlank() ? subject + page : subject + ": " + page;
    }

    private static boolean isInstant(@Nullable String date) {
        try {
            return date != null && OffsetDateTime.parse(date).getYear() > 0;
        } catch (DateTimeException odd) {
            return false;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
