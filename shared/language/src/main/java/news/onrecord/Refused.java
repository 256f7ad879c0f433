package news.onrecord;

/** Says no to one request, with what is wrong and what to do; nothing was recorded. */
public final class Refused extends RuntimeException {

    private final Refusal refusal;

    /**
     * @param detail what is wrong in this case and what to do about it, for a person
     */
    public Refused(Refusal refusal, String detail) {
        super(detail, null, false, false);
        this.refusal = refusal;
    }

    /** The same, with the failure behind it. */
    public Refused(Refusal refusal, String detail, Throwable cause) {
        super(detail, cause, false, true);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What is wrong in this case and what to do about it. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
