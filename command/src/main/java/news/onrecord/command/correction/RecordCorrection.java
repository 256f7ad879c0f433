package news.onrecord.command.correction;

import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionId;
import news.onrecord.visibility.Audience;

/** Put a correction on record: one of ours that needs nobody's approval, or one of somebody else's that we saw. */
public record RecordCorrection(CorrectionId correctionId, Correction correction, Audience audience)
        implements CorrectionStep {}
