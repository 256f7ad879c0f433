package news.onrecord.verify;

/** Is told how far a verification has come. */
public interface Progress {

    /** Shows nothing to anybody. */
    Progress NONE = (_, _) -> {};

    /** So many of so many leaves are checked. */
    void reached(long leaves, long of);
}
