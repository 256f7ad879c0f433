package news.onrecord.command.log;

/**
 * Why the log does not sign, in one line that says what to do: at the start On Record does not start then, and while it
 * runs publishing stops for good. Trying again would not help, and could let the log contradict itself.
 */
public sealed class LogRefused extends RuntimeException permits StoreDamaged {

    LogRefused(String line) {
        super(line);
    }

    LogRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
