package news.onrecord.command.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        if (proposal.state() != ProposalState.PROPOSED) {
            throw new Refused(Refusal.PROPOSAL_CLOSED, "The proposal " + id + " is " + proposal.state() + ".");
        }
        return proposal;
    }

    /** The proposal, which must be undecided and have time left. */
    Proposal open(CorrectionId id, Instant now) {
        var proposal = undecided(id);
        if (proposal.isOver(now)) {
            throw new Refused(
                    Refusal.PROPOSAL_CLOSED,
                    "The time of the proposal " + id + " ended at " + proposal.expiresAt() + ".");
        }
        return proposal;
    }

    /** The version that stands must be the one that somebody speaks of. */
    static void refuseAnotherVersion(CorrectionId id, Proposal standing, int version) {
        if (standing.version() != version) {
            throw new Refused(
                    Refusal.PROPOSAL_MOVED_ON,
                    "Version " + version + " of the proposal " + id + " does not stand; version " + standing.version()
                            + " does. Read it, and name it.");
        }
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
        var people = new ArrayList<>(before == null ? List.<String>of() : before.people());
        people.addAll(event.proposedBy());
        known.put(
                event.correctionId().value(),
                new Proposal(
                        ProposalState.PROPOSED,
                        event.version(),
                        sequence,
                        people.stream().distinct().toList(),
                        event.expiresAt()));
    }

    void evolve(CorrectionId id, ProposalState state) {
        known.computeIfPresent(id.value(), (_, proposal) -> proposal.became(state));
    }
}
