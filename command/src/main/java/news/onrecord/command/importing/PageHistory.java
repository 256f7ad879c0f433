package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.List;
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
    record Version(int number, @Nullable String publishedAt, @Nullable String observedAt, String text) {}

    /** Takes in the next revision; answers the versions that it brought. */
    List<Version> take(PageRevisions.Told revision) {
        int known = versions.size();
        take(null, null, revision.before());
        take(revision.statedAt(), revision.observedAt(), revision.after());
        return List.copyOf(versions.subList(known, versions.size()));
    }

    private void take(@Nullable String publishedAt, @Nullable String observedAt, String text) {
        if (text.isBlank()) {
            empty++;
        } else if (!versions.isEmpty() && versions.getLast().text().equals(text)) {
            identical++;
        } else {
            versions.add(new Version(versions.size() + 1, publishedAt, observedAt, text));
        }
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
