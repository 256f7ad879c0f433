package news.onrecord.attribution;

/** What a hedging expression does to the claim. */
public enum HedgeKind {
    EPISTEMIC,
    REPORTATIVE,
    EXPECTATION,
    APPROXIMATOR,
    DISTANCING,
    WEASEL
}
