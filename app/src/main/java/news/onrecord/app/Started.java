package news.onrecord.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has been started so far, stopped in reverse: the server before the database it uses. Stopping twice does
 * nothing, because an orderly end and the end of the process may both ask for it. Who stops while something is being
 * started waits for it: the process does not end before it is known what there is to stop.
 */
final class Started implements AutoCloseable {

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private boolean closed;

    /** Starts something and remembers how to stop it; refuses once everything has been stopped. */
    synchronized <T> T start(Supplier<T> start, Consumer<T> stop) {
        if (closed) {
            throw new StartFailure("On Record was told to stop while it was starting.");
        }
        T running = start.get();
        stops.push(() -> stop.accept(running));
        return running;
    }

    /** Stops everything, also after one of them failed to; throws what failed first. */
    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException failed = null;
        while (!stops.isEmpty()) {
            failed = stop(stops.pop(), failed);
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static @Nullable RuntimeException stop(Runnable stop, @Nullable RuntimeException before) {
        try {
            stop.run();
            return before;
        } catch (RuntimeException failure) {
            if (before == null) {
                return failure;
            }
            before.addSuppressed(failure);
            return before;
        }
    }
}
