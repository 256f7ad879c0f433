package news.onrecord.command.importing;

import org.jspecify.annotations.Nullable;

/** What {@code POST /api/reports/{id}/versions} reads. */
record VersionRequest(
        int version,
        @Nullable String headline,
        @Nullable String publishedAt,
        @Nullable String observedAt,
        String text) {}
