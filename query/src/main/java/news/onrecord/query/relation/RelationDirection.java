package news.onrecord.query.relation;

/** Whether a relation is said of the claim that is shown, or of the other one. */
public enum RelationDirection {
    OUTGOING,
    INCOMING
}
