package news.onrecord.correction;

/** The life of a correction, in order, in the stream of the claim, the report or the assessment that it is about. */
public sealed interface CorrectionEvent permits CorrectionRecorded {

    /** In whose stream it is. */
    String thingId();

    CorrectionId correctionId();
}
