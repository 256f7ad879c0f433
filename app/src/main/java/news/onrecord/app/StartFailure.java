package news.onrecord.app;

/**
 * Why On Record does not start, in one line that says what to do; further lines are for the administrator to copy.
 * The command line prints it and exits with 1, without a stack trace unless {@code --verbose} asks for one.
 */
public final class StartFailure extends RuntimeException {

    public StartFailure(String line) {
        super(line);
    }

    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The line, never null. */
    String line() {
        return String.valueOf(getMessage());
    }
}
