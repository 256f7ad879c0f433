package news.onrecord.command.correction;

import java.util.List;
import news.onrecord.Text;
import news.onrecord.correction.CorrectionId;

/** Refuse one version of a proposal. */
public record RefuseProposal(CorrectionId correctionId, int version, Text reason, List<String> people)
        implements CorrectionStep {

    public RefuseProposal {
        people = List.copyOf(people);
    }
}
