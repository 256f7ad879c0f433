package news.onrecord.log;

/** What was read, or is to be written, does not follow its format; the message says where and how. */
public final class Malformed extends IllegalArgumentException {

    public Malformed(String detail) {
        super(detail);
    }
}
