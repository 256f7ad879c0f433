package news.onrecord.command.correction;

import news.onrecord.correction.CorrectionId;

/** One step in the life of a correction, as somebody asks for it; the same for claims, reports and assessments. */
public sealed interface CorrectionStep permits RecordCorrection {

    CorrectionId correctionId();
}
