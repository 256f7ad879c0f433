package news.onrecord.command.correction;

import java.util.Map;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionId;
import news.onrecord.visibility.Audience;

/**
 * Put a correction on record: one of ours that needs nobody's approval, or one of somebody else's that we saw.
 *
 * @param restsOn how far the source was read that it names as its authority
 */
public record RecordCorrection(
        CorrectionId correctionId, Correction correction, Audience audience, Map<String, Long> restsOn)
        implements CorrectionStep {

    public RecordCorrection {
        restsOn = Map.copyOf(restsOn);
    }

    /** One that names no source as its authority. */
    public RecordCorrection(CorrectionId correctionId, Correction correction, Audience audience) {
        this(correctionId, correction, audience, Map.of());
    }
}
