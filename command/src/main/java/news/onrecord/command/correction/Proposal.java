package news.onrecord.command.correction;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.correction.ProposalState;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a proposal, of a correction or of a takedown, and what it needs to be decided.
 *
 * @param version the one that stands
 * @param sequence the place of that version in the stream
 * @param people everybody behind any of its versions
 */
public record Proposal(
        ProposalState state,
        int version,
        long sequence,
        List<String> people,
        @Nullable Instant expiresAt) {

    public Proposal {
        people = List.copyOf(people);
    }

    /** The next version, with everybody who stands behind an earlier one. */
    public Proposal amended(int next, long at, List<String> by, @Nullable Instant expires) {
        return new Proposal(
                ProposalState.PROPOSED,
                next,
                at,
                Stream.concat(people.stream(), by.stream()).distinct().toList(),
                expires);
    }

    public Proposal became(ProposalState next) {
        return new Proposal(next, version, sequence, people, expiresAt);
    }

    /** Refuses what is decided. */
    public void refuseDecided(Id id) {
        if (state != ProposalState.PROPOSED) {
            throw new Refused(Refusal.PROPOSAL_CLOSED, "The proposal " + id + " is " + state + ".");
        }
    }

    /** Refuses what is decided, or has no time left. */
    public void refuseClosed(Id id, Instant now) {
        refuseDecided(id);
        if (isOver(now)) {
            throw new Refused(
                    Refusal.PROPOSAL_CLOSED, "The time of the proposal " + id + " ended at " + expiresAt + ".");
        }
    }

    /** The version that stands must be the one that somebody speaks of. */
    public void refuseAnotherVersion(Id id, int spokenOf) {
        if (version != spokenOf) {
            throw new Refused(
                    Refusal.PROPOSAL_MOVED_ON,
                    "Version " + spokenOf + " of the proposal " + id + " does not stand; version " + version
                            + " does. Read it, and name it.");
        }
    }

    /** Refuses to say that its time is over while it is not. */
    public void refuseExpiring(Id id, Instant now) {
        if (!isOver(now)) {
            throw new Refused(
                    Refusal.TOO_EARLY,
                    expiresAt == null
                            ? "The proposal " + id + " has no time at which it expires. Refuse it, or take it back."
                            : "The proposal " + id + " expires at " + expiresAt + ", not before.");
        }
    }

    private boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
