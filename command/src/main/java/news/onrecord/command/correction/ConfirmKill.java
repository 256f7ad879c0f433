package news.onrecord.command.correction;

import java.util.List;
import news.onrecord.correction.CorrectionId;

/** Confirm a kill that went out as an emergency. */
public record ConfirmKill(CorrectionId correctionId, List<String> people) implements CorrectionStep {

    public ConfirmKill {
        people = List.copyOf(people);
    }
}
