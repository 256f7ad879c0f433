package news.onrecord.query.claim;

import java.time.Instant;
import java.util.List;
import news.onrecord.claim.ClaimKind;
import news.onrecord.correction.TargetState;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.correction.CorrectionView;
import news.onrecord.query.correction.ProposalView;
import news.onrecord.query.correction.StateView;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One claim with what is on record about it.
 *
 * @param position what the answer stands for
 * @param statement as it stands now; null when erased
 * @param attributions a page of them, in the order of recording
 * @param state how it stands for its owner
 * @param states all that does not simply stand, by what is spoken of and on whose word
 * @param proposals what was proposed to be said of it; empty for whoever is not of the desk
 * @param recordedPosition the place of the event that put it on record
 */
public record ClaimView(
        long position,
        String id,
        @Nullable String statement,
        int statementRevision,
        @Nullable String language,
        ClaimKind kind,
        @Nullable String note,
        List<RevisionView> revisions,
        Listing<AttributionView> attributions,
        List<CorrectionView> corrections,
        TargetState state,
        List<StateView> states,
        List<ProposalView> proposals,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long recordedPosition,
        Instant recordedAt,
        Links links) {

    /** Whether anybody but its owner corrected it. */
    public boolean spokenOfByOthers() {
        return corrections.stream().anyMatch(correction -> !correction.byOwner());
    }
}
