package news.onrecord.query.claim;

import java.time.Instant;
import java.util.List;
import news.onrecord.claim.ClaimKind;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.VoidView;
import news.onrecord.query.assessment.AssessmentView;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.complaint.ComplaintMention;
import news.onrecord.query.attribution.StanceView;
import news.onrecord.query.correction.CorrectionView;
import news.onrecord.query.relation.RelationView;
import news.onrecord.query.receiver.HoldingView;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One claim with what is on record about it.
 *
 * @param position what the answer stands for
 * @param statement as it stands now; null when erased
 * @param voided null unless the claim was recorded in error
 * @param mergedInto the claim that stands for this one; null unless this one is a duplicate
 * @param relations in both directions, those that were withdrawn marked
 * @param attributions a page of them, in the order of recording
 * @param complaints about it, for the desk; empty for everybody else
 * @param heldBy who says that they carry it, for the desk; whoever answers for receivers sees their own
 * @param stances how report versions stand towards it, as far as anybody looked
 * @param recordedPosition the place of the event that put it on record
 */
public record ClaimView(
        long position,
        String id,
        @Nullable String statement,
        int statementRevision,
        @Nullable String language,
        ClaimKind kind,
        List<String> topics,
        @Nullable String note,
        @Nullable VoidView voided,
        @Nullable String mergedInto,
        List<RelationView> relations,
        List<RevisionView> revisions,
        Listing<AttributionView> attributions,
        List<StanceView> stances,
        List<CorrectionView> corrections,
        List<AssessmentView> assessments,
        List<ComplaintMention> complaints,
        List<HoldingView> heldBy,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long recordedPosition,
        Instant recordedAt,
        Links links) {}
