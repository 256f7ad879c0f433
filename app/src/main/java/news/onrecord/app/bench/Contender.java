package news.onrecord.app.bench;

/** One way to store a claim, ready to be used by many threads at once. */
interface Contender {

    String name();

    /** Stores one claim; when it returns, the claim is on disk. */
    void store(long number);

    /** A claim's statement of a usual length. */
    static String statement(long number) {
        return "Some " + number
                + " posts with the hashtag of the boycott were counted by the monitoring group until Monday";
    }
}
