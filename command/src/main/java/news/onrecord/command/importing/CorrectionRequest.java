package news.onrecord.command.importing;

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
        Notice notice,
        @Nullable String announcedAt,
        @Nullable String observedAt,
        String visibility) {

    /** Where and in what words it was announced. */
    record Notice(
            @Nullable String text, @Nullable String url, @Nullable String publishedAt) {}
}
