package news.onrecord.log;

/** Well formed, but it does not prove what it should: hashes lead elsewhere, or a signature is false or missing. */
public final class Unproven extends RuntimeException {

    /** A finding about what was handed in, not a fault of ours: no stack trace. */
    public Unproven(String detail) {
        super(detail, null, false, false);
    }
}
