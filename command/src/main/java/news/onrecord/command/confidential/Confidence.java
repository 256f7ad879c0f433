package news.onrecord.command.confidential;

/** What was done about a sealed identity. */
public enum Confidence {
    /** It was sealed, for those who are named in the record. */
    SEALED,
    /** It is told to somebody. */
    TOLD,
    /** Somebody asked, and was told nothing. */
    WITHHELD
}
