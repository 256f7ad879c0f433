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

    /** While a page is decoded and handed out, the next one is on its way, unless the end is near. */
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
        boolean early = next != null;
        try {
            var page = page();
            if (early || !page.isEmpty()) {
                more = true; // a page may be short before the end, or was read early: an empty one, read now, is the
                // end
            }
            if (page.isFull(FETCH)) {
                next = CompletableFuture.supplyAsync(() -> ledger.page(page.lastPosition(), FETCH), READERS);
            }
            for (var event : page.decoded()) {
                fetched.add(event.tracked());
                position = event.position();
            }
        } catch (RuntimeException unread) {
            more = true;
            next = null;
            throw unread;
        }
    }

    private LedgerReader.Page page() {
        var early = next;
        next = null;
        if (early != null) {
            try {
                return early.join();
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
