package news.onrecord.query.correction;

import java.util.List;
import news.onrecord.correction.ConfirmationAsked;
import news.onrecord.correction.ConfirmationEscalated;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.KillConfirmed;
import news.onrecord.correction.ProposalApproved;
import news.onrecord.correction.ProposalExpired;
import news.onrecord.correction.ProposalRefused;
import news.onrecord.correction.ProposalState;
import news.onrecord.correction.ProposalWithdrawn;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import org.springframework.stereotype.Component;

/** Keeps what was said to be wrong, of whatever thing, and what was proposed to be said. */
@Component
final class CorrectionProjection implements Projection {

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof CorrectionEvent correctionEvent) {
            switch (correctionEvent) {
                case CorrectionRecorded recorded -> CorrectionRows.open(recorded, moment, batch);
                case CorrectionProposed proposed -> ProposalRows.open(proposed, moment, batch);
                case ProposalApproved approved ->
                    ProposalRows.decided(approved, ProposalState.APPROVED, approved.approvedBy(), null, moment, batch);
                case ProposalRefused refused ->
                    ProposalRows.decided(
                            refused, ProposalState.REFUSED, refused.refusedBy(), refused.reason(), moment, batch);
                case ProposalWithdrawn withdrawn ->
                    ProposalRows.decided(
                            withdrawn,
                            ProposalState.WITHDRAWN,
                            withdrawn.withdrawnBy(),
                            withdrawn.reason(),
                            moment,
                            batch);
                case ProposalExpired expired ->
                    ProposalRows.decided(expired, ProposalState.EXPIRED, List.of(), null, moment, batch);
                case ConfirmationAsked asked -> ConfirmationRows.asked(asked, moment, batch);
                case KillConfirmed confirmed -> ConfirmationRows.confirmed(confirmed, moment, batch);
                case ConfirmationEscalated escalated -> ConfirmationRows.escalated(escalated, moment, batch);
            }
        }
    }
}
