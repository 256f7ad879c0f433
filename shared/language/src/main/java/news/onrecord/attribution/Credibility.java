package news.onrecord.attribution;

/** How credible what was said is, in the Admiralty's words, 1 to 6; who said it is graded apart from it. */
public enum Credibility {
    /** 1: by other, independent sources. */
    CONFIRMED,
    /** 2. */
    PROBABLY_TRUE,
    /** 3. */
    POSSIBLY_TRUE,
    /** 4. */
    DOUBTFUL,
    /** 5. */
    IMPROBABLE,
    /** 6: somebody looked, and cannot tell. */
    CANNOT_BE_JUDGED,
    /** Nobody looked. */
    NOT_EXAMINED
}
