package news.onrecord.command.importing;

import org.jspecify.annotations.Nullable;

/** What {@code POST /api/sources} reads. */
record SourceRequest(
        String id,
        String kind,
        String name,
        @Nullable String proximity,
        @Nullable String note,
        String visibility) {}
