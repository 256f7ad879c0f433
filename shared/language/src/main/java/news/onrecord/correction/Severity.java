package news.onrecord.correction;

/** How much what was wrong matters. */
public enum Severity {
    MINOR,
    SUBSTANTIVE,
    CRITICAL
}
