package news.onrecord.command.door;

import java.util.function.UnaryOperator;

/**
 * What stands before every door, for those that are opened without a request of their own: who may come in, and how a no is
 * said. The assembly has one; the command side knows nothing of sessions and tokens.
 */
public interface Threshold {

    /**
     * Refuses whoever may not open that door.
     *
     * @param pattern the door's address as it is registered
     */
    void ask(String method, String pattern);

    /** Has other threads act for whom this one acts. */
    UnaryOperator<Runnable> forTheSameCaller();

    /**
     * What is answered to whoever asked in vain.
     *
     * @param path where they asked
     */
    Problem problem(Exception failure, String path);

    /** A no, as JSON (RFC 9457). */
    interface Problem {
        int status();

        byte[] json();
    }
}
