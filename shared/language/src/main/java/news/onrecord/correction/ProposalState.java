package news.onrecord.correction;

/** What became of a proposal. */
public enum ProposalState {
    PROPOSED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    EXPIRED
}
