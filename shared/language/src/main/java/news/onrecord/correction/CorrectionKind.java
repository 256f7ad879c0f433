package news.onrecord.correction;

/** What a correction does; see the table in docs/events.md for the Crossref, IPTC and Reuters words. */
public enum CorrectionKind {
    REFILE,
    CORRECTION,
    CLARIFICATION,
    UPDATE,
    EDITORS_NOTE,
    EXPRESSION_OF_CONCERN,
    REINSTATEMENT,
    RETRACTION,
    REMOVAL,
    KILL
}
