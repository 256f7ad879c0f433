package news.onrecord.query.claim;

import java.time.Instant;
import java.util.List;
import news.onrecord.claim.ClaimKind;
import news.onrecord.correction.TargetState;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.VoidView;
import news.onrecord.query.assessment.AssessmentView;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.attribution.StanceView;
import news.onrecord.query.complaint.ComplaintMention;
import news.onrecord.query.correction.CorrectionView;
import news.onrecord.query.correction.ProposalView;
import news.onrecord.query.correction.StateView;
import news.onrecord.query.receiver.HoldingView;
import news.onrecord.query.relation.RelationView;
import news.onrecord.query.takedown.TakenDownView;
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
 * @param state how it stands for its owner
 * @param states all that does not simply stand, by what is spoken of and on whose word
 * @param proposals what was proposed to be said of it; empty for whoever is not of the desk
 * @param complaints about it, for the desk; empty for everybody else
 * @param heldBy who says that they carry it, for the desk; whoever answers for receivers sees their own
 * @param stances how report versions stand towards it, as far as anybody looked
 * @param takenDown that words are gone from it, when and on which ground
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
        TargetState state,
        List<StateView> states,
        List<ProposalView> proposals,
        List<AssessmentView> assessments,
        List<ComplaintMention> complaints,
        List<HoldingView> heldBy,
        List<TakenDownView> takenDown,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long recordedPosition,
        Instant recordedAt,
        Links links) {

    /** What its owner corrected, in the order of recording. */
    public List<CorrectionView> ownersCorrections() {
        return corrections.stream().filter(CorrectionView::byOwner).toList();
    }

    /** What anybody else says of it, which is kept beside. */
    public List<CorrectionView> othersCorrections() {
        return corrections.stream().filter(correction -> !correction.byOwner()).toList();
    }
}
