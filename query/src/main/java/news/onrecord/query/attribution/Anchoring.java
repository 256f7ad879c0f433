package news.onrecord.query.attribution;

/**
 * Whether the words of an attribution still stand in a later version of their report: at the same place, to the letter.
 * Words that moved are not looked for; that would be a guess.
 */
public enum Anchoring {
    /** All of them do. */
    ANCHORED,
    /** Some of them do not. */
    ORPHANED,
    /** Words were erased, here or there, so that nobody can tell any more. */
    UNKNOWN
}
