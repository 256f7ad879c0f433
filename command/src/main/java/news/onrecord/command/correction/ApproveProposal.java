package news.onrecord.command.correction;

import java.time.Instant;
import java.util.List;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionProposed;

/**
 * Approve one version of a proposal, which issues it.
 *
 * @param proposed the version that stood when the command came in, with its words
 */
public record ApproveProposal(
        CorrectionId correctionId, int version, CorrectionProposed proposed, List<String> people, Instant now)
        implements CorrectionStep {

    public ApproveProposal {
        people = List.copyOf(people);
    }
}
