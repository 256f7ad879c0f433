package news.onrecord.complaint;

/** How a complaint was decided. */
public enum Outcome {
    UPHELD,
    DECLINED,
    /** The complainant's reply was, or will be, published. */
    RIGHT_OF_REPLY
}
