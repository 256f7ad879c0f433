package news.onrecord.attribution;

/** The form in which a report prints a claim. */
public enum ReportingMode {
    AUTHOR_VOICE,
    DIRECT_QUOTE,
    MIXED_QUOTE,
    INDIRECT_QUOTE,
    SHOWN_IN_ARTIFACT
}
