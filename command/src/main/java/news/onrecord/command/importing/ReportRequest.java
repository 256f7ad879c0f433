package news.onrecord.command.importing;

import org.jspecify.annotations.Nullable;

/** What {@code POST /api/reports} reads; what is not known is left out. */
record ReportRequest(
        String id,
        String authorId,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String language,
        @Nullable String headline,
        @Nullable String publishedAt,
        @Nullable String observedAt,
        @Nullable String text,
        String visibility) {}
