package news.onrecord.command.correction;

import java.util.List;
import news.onrecord.Text;
import news.onrecord.correction.CorrectionId;
import org.jspecify.annotations.Nullable;

/** Take a proposal of one's own back. */
public record WithdrawProposal(
        CorrectionId correctionId, @Nullable Text reason, List<String> people) implements CorrectionStep {

    public WithdrawProposal {
        people = List.copyOf(people);
    }
}
