package news.onrecord.command.importing;

import org.jspecify.annotations.Nullable;

/** What {@code POST /api/claims/{id}/relations} reads. */
record RelationRequest(
        String id,
        String kind,
        String claimId,
        @Nullable String basis,
        @Nullable String note) {}
