package news.onrecord.correction;

/** Whether the whole of something is retracted or a part of it. */
public enum CorrectionExtent {
    FULL,
    PARTIAL
}
