package news.onrecord.source;

/** How close a source stands to what it speaks of. */
public enum Proximity {
    PRIMARY,
    SECONDARY,
    TERTIARY,
    UNKNOWN,
    NOT_EXAMINED
}
