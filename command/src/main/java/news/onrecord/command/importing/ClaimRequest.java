package news.onrecord.command.importing;

import org.jspecify.annotations.Nullable;

/** What {@code POST /api/claims} reads. */
record ClaimRequest(
        String id,
        String statement,
        String language,
        @Nullable String kind,
        @Nullable String note,
        String visibility) {}
