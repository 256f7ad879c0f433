package news.onrecord.source;

/** How far a source can be relied on: the letters of the Admiralty code. */
public enum Reliability {
    /** Completely reliable. */
    A,
    /** Usually reliable. */
    B,
    /** Fairly reliable. */
    C,
    /** Not usually reliable. */
    D,
    /** Unreliable. */
    E,
    /** Somebody looked, and it cannot be judged. */
    F,
    /** Nobody looked; what holds of a source that was never graded, and is no grade. */
    NOT_EXAMINED
}
