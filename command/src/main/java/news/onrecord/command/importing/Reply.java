package news.onrecord.command.importing;

import java.time.Duration;
import news.onrecord.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer, or the loss of one.
 *
 * @param status the HTTP status; {@link #LOST} when the connection broke after the request may have arrived
 * @param problem what On Record says is wrong (RFC 9457)
 * @param pause how long On Record asks to be left alone
 */
record Reply(int status, Problem problem, Duration pause) {

    /** Of a batch that was answered to its end. */
    static final Reply DONE = new Reply(200, Problem.UNTOLD, Duration.ZERO);

    static final String ANOTHER_TEXT = "What is on record as that version is not this text";

    private static final int LOST = 0;

    /** The properties of a problem that an import reads. */
    record Problem(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail) {

        static final Problem UNTOLD = new Problem(null, null, null);

        boolean is(Refusal refusal) {
            return refusal.type().equals(type);
        }
    }

    static Reply lost(String why) {
        return new Reply(LOST, new Problem(null, "The answer was lost", why), Duration.ZERO);
    }

    boolean isLost() {
        return status == LOST;
    }

    /** The same request may well succeed a little later. */
    boolean isPassing() {
        return isLost() || status == 503 || status == 429 || problem.is(Refusal.CONTENDED);
    }

    /** The request may have been recorded all the same. */
    boolean leavesDoubt() {
        return isLost() || (status == 503 && !problem.is(Refusal.LEDGER_UNAVAILABLE));
    }

    /** It is on record, by this request or an earlier one. */
    boolean isOnRecord() {
        return status == 201 || problem.is(Refusal.ALREADY_RECORDED);
    }

    /**
     * What became of the wish.
     *
     * @param inDoubt an earlier sending of the same request may have been recorded
     */
    Answer answer(boolean inDoubt) {
        if (isOnRecord()) {
            return status == 201 || inDoubt ? new Answer.Recorded() : new Answer.AlreadyOnRecord();
        }
        var refused = refused();
        return problem.is(Refusal.VERSION_OUT_OF_ORDER) ? new Answer.Refused(ANOTHER_TEXT, refused.detail()) : refused;
    }

    /** What is wrong, for a person. */
    String words() {
        var refused = refused();
        return refused.title() + (refused.detail().isEmpty() ? "" : ": " + refused.detail());
    }

    private Answer.Refused refused() {
        return new Answer.Refused(
                problem.title() == null ? "HTTP status " + status : problem.title(),
                problem.detail() == null ? "" : problem.detail());
    }
}
