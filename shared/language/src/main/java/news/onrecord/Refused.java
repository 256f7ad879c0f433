package news.onrecord;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says no to one request, with what is wrong and what to do; nothing was recorded. */
public final class Refused extends RuntimeException {

    private final Refusal refusal;
    private final @Nullable Duration retryAfter;

    /**
     * @param detail what is wrong in this case and what to do about it, for a person
     */
    public Refused(Refusal refusal, String detail) {
        super(detail, null, false, false);
        this.refusal = refusal;
        this.retryAfter = null;
    }

    /**
     * For whoever came too early.
     *
     * @param retryAfter how long to wait; told in whole seconds, after the detail and to programs
     */
    public Refused(Refusal refusal, String detail, Duration retryAfter) {
        super(detail + " Try again in " + inWords(seconds(retryAfter)) + ".", null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    /** The same, with the failure behind it. */
    public Refused(Refusal refusal, String detail, Throwable cause) {
        super(detail, cause, false, true);
        this.refusal = refusal;
        this.retryAfter = null;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What is wrong in this case and what to do about it. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** After how many seconds it is worth trying again, where that is known. */
    public Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter).map(Refused::seconds);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private static String inWords(long seconds) {
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
