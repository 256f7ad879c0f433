package news.onrecord.query.claim;

/** How a claim's statement came to its wording: with the claim, by clerical rewording, or by a correction. */
public enum WordingChange {
    RECORDED,
    REWORDED,
    CORRECTED
}
