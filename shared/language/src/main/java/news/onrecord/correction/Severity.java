package news.onrecord.correction;

/** How much what was wrong matters; NOT_STATED only of a correction that we observed. */
public enum Severity {
    MINOR,
    SUBSTANTIVE,
    CRITICAL,
    NOT_STATED
}
