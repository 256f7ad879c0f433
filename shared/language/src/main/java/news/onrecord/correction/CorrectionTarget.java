package news.onrecord.correction;

/** What a correction aims at. */
public enum CorrectionTarget {
    CLAIM_TEXT,
    ATTRIBUTION,
    QUOTE_WORDING,
    SOURCE_IDENTITY,
    REPORT,
    ASSESSMENT
}
