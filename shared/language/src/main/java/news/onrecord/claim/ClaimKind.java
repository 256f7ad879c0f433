package news.onrecord.claim;

/** What sort of proposition a claim is. */
public enum ClaimKind {
    FACTUAL,
    PREDICTION,
    EVALUATION,
    CAUSAL,
    CALL_TO_ACTION,
    NOT_EXAMINED
}
