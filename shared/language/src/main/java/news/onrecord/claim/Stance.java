package news.onrecord.claim;

/** How a report's headline or body stands towards a claim, whoever it lets say it. */
public enum Stance {
    FOR,
    AGAINST,
    OBSERVING,
    IGNORING,
    NOT_EXAMINED
}
