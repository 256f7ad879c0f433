package news.onrecord.correction;

import java.util.List;
import news.onrecord.Text;

/**
 * A second person refused one version of a proposal, which is over with that.
 *
 * @param refusedBy the people behind the refusal
 * @param reason why, in words
 */
public record ProposalRefused(
        String thingId, CorrectionId correctionId, int version, List<String> refusedBy, Text reason)
        implements CorrectionEvent {

    public ProposalRefused {
        refusedBy = List.copyOf(refusedBy);
    }
}
