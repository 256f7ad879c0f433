package news.onrecord.command.importing;

import org.jspecify.annotations.Nullable;

/** What {@code POST /api/reports} reads; what the annotation does not know is left out. */
record ReportRequest(
        String id,
        String authorId,
        @Nullable String outlet,
        @Nullable String headline,
        @Nullable String publishedAt,
        String text,
        String visibility) {}
