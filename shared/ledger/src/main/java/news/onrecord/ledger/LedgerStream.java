package news.onrecord.ledger;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The ledger from a position on, without end, for one reader. It asks the database only after {@link LedgerSignal} said
 * that something was committed, and wakes its reader at once.
 */
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>>, LedgerSignal.Listener {

    private static final int FETCH = 1000;
    private static final Executor READERS =
            task -> Thread.ofVirtual().name("ledger-reader").start(task);

    private final LedgerReader ledger;
    private final LedgerSignal signal;
    private final ArrayDeque<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private final Semaphore commits = new Semaphore(0);
    private volatile boolean more = true;
    private volatile Runnable onAvailable = () -> {};
    private long position;

    /** The page after the position, on its way; none when the end is near. */
    private @Nullable CompletableFuture<LedgerReader.Page> next;

    LedgerStream(LedgerReader ledger, LedgerSignal signal, long after) {
        this.ledger = ledger;
        this.signal = signal;
        this.position = after;
        signal.add(this);
    }

    @Override
    public void committed() {
        more = true;
        commits.release();
        onAvailable.run();
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        fetch();
        return Optional.ofNullable(fetched.peek());
    }

    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        fetch();
        while (fetched.isEmpty() && commits.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            fetch();
        }
        return !fetched.isEmpty();
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        fetch();
        while (fetched.isEmpty()) {
            commits.acquire();
            fetch();
        }
        return fetched.remove();
    }

    private void fetch() {
        if (!fetched.isEmpty() || !more) {
            return;
        }
        commits.drainPermits();
        more = false; // before the read: a commit that it does not see sets this again
        boolean done = false;
        try {
            var page = page();
            // while this page is decoded and handed out, the one after it is on its way
            var following = page.isFull(FETCH)
                    ? CompletableFuture.supplyAsync(() -> ledger.page(page.lastPosition(), FETCH), READERS)
                    : null;
            for (var event : page.decoded()) {
                fetched.add(event.tracked());
                position = event.position();
            }
            next = following; // only now: it follows what has been handed over
            done = true;
            more |= !page.isEmpty(); // a page may be short before the end: an empty one is the end
        } finally {
            more |= !done;
        }
    }

    /** The page after the position. One that was read early and is empty says nothing about now, so it is read again. */
    private LedgerReader.Page page() {
        var early = next;
        next = null;
        if (early != null) {
            try {
                var page = early.join();
                if (!page.isEmpty()) {
                    return page;
                }
            } catch (CompletionException unread) {
                // then it is read again, and whatever is the matter is told here
            }
        }
        return ledger.page(position, FETCH);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        signal.remove(this);
    }
}
