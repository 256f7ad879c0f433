package news.onrecord.app;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started so far, stopped in reverse: the server before the database it uses. Stopping twice does
 * nothing, because an orderly end and the end of the process may both ask for it.
 */
final class Started implements AutoCloseable {

    private final Deque<Runnable> stops = new ArrayDeque<>();

    /** Remembers how to stop what has just been started. */
    synchronized void then(Runnable stop) {
        stops.push(stop);
    }

    @Override
    public synchronized void close() {
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }
}
