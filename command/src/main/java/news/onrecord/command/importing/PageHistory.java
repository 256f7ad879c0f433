package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page's texts in the order in which they stood there. What a revision says stood before is a version of its own
 * where it is not what the revision before it left; a text that stands unchanged is stored once.
 */
final class PageHistory {

    private final List<Version> versions = new ArrayList<>();
    private int identical;
    private int empty;

    /**
     * A text that stood on the page.
     *
     * @param publishedAt when the publisher says that it put it there; null of what a revision found there
     * @param observedAt likewise
     */
    record Version(
            int number,
            @Nullable String publishedAt,
            @Nullable String observedAt,
            String text) {}

    /**
     * What a revision did.
     *
     * @param brought the versions that are not on record without it
     * @param before the number of the version that it changed; null when it put a passage there
     * @param after the number of the version that it left; null when it took the passage out
     */
    record Step(
            List<Version> brought,
            @Nullable Integer before,
            @Nullable Integer after) {

        /** It left the passage as it was. */
        boolean isUnchanged() {
            return Objects.equals(before, after);
        }
    }

    /** Takes in the next revision. */
    Step take(PageRevisions.Told revision) {
        int known = versions.size();
        var before = take(null, null, revision.before());
        var after = take(revision.statedAt(), revision.observedAt(), revision.after());
        return new Step(List.copyOf(versions.subList(known, versions.size())), before, after);
    }

    private @Nullable Integer take(@Nullable String publishedAt, @Nullable String observedAt, String text) {
        if (text.isBlank()) {
            empty++;
            return null;
        }
        if (!versions.isEmpty() && versions.getLast().text().equals(text)) {
            identical++;
        } else {
            versions.add(new Version(versions.size() + 1, publishedAt, observedAt, text));
        }
        return versions.size();
    }

    /** How many texts were what stood there already. */
    int identical() {
        return identical;
    }

    /** How many texts were none: the passage was not there yet, or no longer. */
    int empty() {
        return empty;
    }
}
