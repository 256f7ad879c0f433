package news.onrecord.command.correction;

import java.time.Instant;
import java.util.List;
import news.onrecord.correction.ProposalState;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a proposal.
 *
 * @param version the one that stands
 * @param sequence the place of that version in the stream
 * @param people everybody behind any of its versions
 */
record Proposal(
        ProposalState state,
        int version,
        long sequence,
        List<String> people,
        @Nullable Instant expiresAt) {

    Proposal {
        people = List.copyOf(people);
    }

    boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    Proposal became(ProposalState next) {
        return new Proposal(next, version, sequence, people, expiresAt);
    }
}
