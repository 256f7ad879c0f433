package news.onrecord.query.correction;

import java.time.Instant;
import java.util.List;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.ProposalState;
import news.onrecord.correction.Severity;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A correction that was proposed, for the desk alone: the version that stands, and what became of it.
 *
 * @param id of the correction that it is to be
 * @param reason null when erased
 * @param proposedBy the ids of the people behind this version
 * @param wantedVisibility who may read the correction once it is issued
 * @param decidedBy the ids of the people behind the decision
 * @param decisionReason why it was refused or withdrawn
 * @param position the place of this version in the ledger
 */
public record ProposalView(
        String id,
        int version,
        ProposalState state,
        CorrectionKind kind,
        @Nullable CorrectionExtent extent,
        CorrectionTarget target,
        String targetId,
        Severity severity,
        @Nullable String reason,
        List<DifferenceView> differences,
        @Nullable String noticeText,
        @Nullable String noticeUrl,
        @Nullable String amends,
        List<String> proposedBy,
        Visibility wantedVisibility,
        @Nullable Instant expiresAt,
        List<String> decidedBy,
        @Nullable String decisionReason,
        long position,
        Instant recordedAt) {}
