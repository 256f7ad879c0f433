package news.onrecord.query.assessment;

import java.time.Instant;
import java.util.List;
import news.onrecord.correction.TargetState;
import news.onrecord.query.Links;
import news.onrecord.query.correction.CorrectionView;
import news.onrecord.query.correction.ProposalView;
import news.onrecord.query.correction.StateView;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's rating of a claim.
 *
 * @param position what the answer stands for
 * @param finding what the reviewer says now
 * @param revisions all that the reviewer has said, the first one first
 * @param revoked null as long as the reviewer stands by it
 * @param corrections of the assessment, in the order of recording
 * @param state how it stands for its owner
 * @param states all that does not simply stand, by what is spoken of and on whose word
 * @param proposals what was proposed to be said of it; empty for whoever is not of the desk
 * @param recordedPosition the place of the event that put it on record
 */
public record AssessmentView(
        long position,
        String id,
        String claimId,
        AssessorView author,
        FindingView finding,
        List<FindingView> revisions,
        @Nullable RevocationView revoked,
        List<CorrectionView> corrections,
        TargetState state,
        List<StateView> states,
        List<ProposalView> proposals,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long recordedPosition,
        Instant recordedAt,
        Links links) {}
