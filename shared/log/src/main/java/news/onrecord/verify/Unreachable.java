package news.onrecord.verify;

/** It could not be checked: nothing answered, a file cannot be read, or what was asked for makes no sense. No verdict. */
public final class Unreachable extends RuntimeException {

    /** A finding about the way there, not a fault of ours: no stack trace. */
    public Unreachable(String line) {
        super(line, null, false, false);
    }

    /** The line, never null. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
