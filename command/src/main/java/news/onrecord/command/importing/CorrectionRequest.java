package news.onrecord.command.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code POST /api/reports/{id}/corrections} reads of somebody else's correction; what it does not state is left out. */
record CorrectionRequest(
        String id,
        String origin,
        String kind,
        @Nullable String extent,
        String authority,
        @Nullable String authorityName,
        @Nullable String reason,
        @Nullable List<Difference> differences,
        Notice notice,
        @Nullable String announcedAt,
        @Nullable String observedAt,
        String visibility) {

    /** What one field of the thing was, and is. */
    record Difference(
            String field, @Nullable String before, @Nullable String after) {}

    /** Where and in what words it was announced. */
    record Notice(
            @Nullable String text, @Nullable String url, @Nullable String publishedAt) {}
}
