package news.onrecord.command.correction;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.ProposalState;

/** The corrections that were proposed for a thing: their versions, the people behind them, and what became of them. */
final class Proposals {

    private Map<String, Proposal> known = new HashMap<>();

    boolean has(Id correction) {
        return known.containsKey(correction.value());
    }

    int nextVersion(CorrectionId id) {
        var proposal = known.get(id.value());
        return proposal == null ? 1 : proposal.version() + 1;
    }

    /** Where the standing version is. */
    long sequence(CorrectionId id) {
        return find(id).sequence();
    }

    /** The proposal, which must still be undecided. */
    Proposal undecided(CorrectionId id) {
        var proposal = find(id);
        proposal.refuseDecided(id);
        return proposal;
    }

    /** The proposal, which must be undecided and have time left. */
    Proposal open(CorrectionId id, Instant now) {
        var proposal = find(id);
        proposal.refuseClosed(id, now);
        return proposal;
    }

    private Proposal find(CorrectionId id) {
        var proposal = known.get(id.value());
        if (proposal == null) {
            throw new Refused(Refusal.NOT_FOUND, "There is no proposal " + id + " here.");
        }
        return proposal;
    }

    void evolve(CorrectionProposed event, long sequence) {
        var before = known.get(event.correctionId().value());
        known.put(
                event.correctionId().value(),
                before == null
                        ? new Proposal(
                                ProposalState.PROPOSED,
                                event.version(),
                                sequence,
                                event.proposedBy(),
                                event.expiresAt())
                        : before.amended(event.version(), sequence, event.proposedBy(), event.expiresAt()));
    }

    void evolve(CorrectionId id, ProposalState state) {
        known.computeIfPresent(id.value(), (_, proposal) -> proposal.became(state));
    }
}
