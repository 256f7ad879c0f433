package news.onrecord.command.receiver;

/**
 * What a receiver last answered to one correction.
 *
 * @param sequence the place of that answer in the receiver's stream
 */
record Answer(State state, long sequence) {

    /** How far a correction has come at a receiver. */
    enum State {
        ACKNOWLEDGED,
        APPLIED,
        REFUSED
    }

    boolean is(State other) {
        return state == other;
    }
}
