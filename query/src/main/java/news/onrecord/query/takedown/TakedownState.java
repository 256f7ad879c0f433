package news.onrecord.query.takedown;

/** How far a takedown has come. */
public enum TakedownState {
    PROPOSED,
    /** Its words are to go, and may be there for a moment. */
    APPROVED,
    /** Its words are gone. */
    ERASED,
    REFUSED,
    WITHDRAWN,
    EXPIRED
}
