package news.onrecord.takedown;

/** On which ground words have to go, which is never that they are wrong: that takes a correction. */
public enum TakedownGround {
    /** A court ordered it. */
    COURT_ORDER,
    /** Somebody's privacy, or their right to be forgotten. */
    PRIVACY,
    COPYRIGHT,
    /** Any other duty by law. */
    LEGAL_DUTY
}
