package news.onrecord.correction;

/** Whether a correction is ours (ISSUED) or somebody else's that we recorded (OBSERVED). */
public enum CorrectionOrigin {
    ISSUED,
    OBSERVED
}
