package news.onrecord.correction;

import java.util.List;

/**
 * A second person confirmed a kill that had gone out as an emergency.
 *
 * @param confirmedBy the people behind the confirmation
 */
public record KillConfirmed(String thingId, CorrectionId correctionId, List<String> confirmedBy)
        implements CorrectionEvent {

    public KillConfirmed {
        confirmedBy = List.copyOf(confirmedBy);
    }
}
