package news.onrecord.command.correction;

import java.time.Instant;
import java.util.List;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionId;
import news.onrecord.visibility.Audience;

/**
 * Issue a kill as an emergency, before a second person has seen it.
 *
 * @param confirmationDue by when one has to confirm it
 */
public record KillAtOnce(
        CorrectionId correctionId,
        Correction correction,
        Audience audience,
        List<String> people,
        Instant confirmationDue)
        implements CorrectionStep {

    public KillAtOnce {
        people = List.copyOf(people);
    }
}
