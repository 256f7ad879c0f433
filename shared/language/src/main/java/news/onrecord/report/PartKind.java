package news.onrecord.report;

/** What a part of a report is that has a text of its own beside headline and body. */
public enum PartKind {
    /** The words under a picture. */
    CAPTION,
    /** What is said in a broadcast or a film. */
    TRANSCRIPT
}
