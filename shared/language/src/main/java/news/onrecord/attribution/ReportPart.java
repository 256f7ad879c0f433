package news.onrecord.attribution;

/** Where in the report the claim stands. */
public enum ReportPart {
    HEADLINE,
    BODY,
    CAPTION,
    TRANSCRIPT
}
