package news.onrecord.claim;

/** Whether a report states a relation ("because of"), or whoever recorded it inferred it. */
public enum RelationBasis {
    STATED,
    INFERRED,
    NOT_EXAMINED
}
