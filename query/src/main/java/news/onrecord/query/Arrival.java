package news.onrecord.query;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets readers wait until the views have come as far as they need. Whoever fills the views in this process wakes them.
 * Another process may be the one that fills the views, so on behalf of everybody who has waited for a while in vain a
 * single thread asks the database how far they are, and rests otherwise.
 */
public final class Arrival implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final LongSupplier position;
    private final LongSupplier head;
    private final Duration alone;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition lookWanted = lock.newCondition();
    private final Condition moved = lock.newCondition();
    private final Thread looker;
    private long reached = -1;
    private int inVain;
    private int failedLooks;
    private volatile boolean closed;

    /**
     * @param position looks up how far the views are
     * @param head looks up how far the ledger is
     * @param alone how long anybody waits before the database is asked
     * @param patience how long anybody waits
     */
    Arrival(LongSupplier position, LongSupplier head, Duration alone, Duration patience) {
        this.position = position;
        this.head = head;
        this.alone = alone;
        this.patience = patience;
        this.looker = Thread.ofPlatform().daemon().name("views-arrival").start(this::look);
    }

    /** Waits until the views stand for a position; refuses one that the ledger does not have, and gives up in time. */
    void await(long wanted) {
        if (hasReached(wanted)) {
            return;
        }
        var known = head.getAsLong();
        if (wanted > known) {
            throw new Refused(
                    Refusal.POSITION_BEYOND_HEAD,
                    "Position " + wanted + " was asked for, but the ledger has only come to " + known
                            + ". Ask for a position that an answer gave you.");
        }
        var came = waitFor(wanted);
        if (came < wanted) {
            throw behind(wanted, came);
        }
    }

    /** What is answered when the views did not come in time. */
    static Refused behind(long wanted, long came) {
        return new Refused(
                Refusal.VIEW_BEHIND,
                "Position " + wanted + " was asked for, but the views have only come to " + came
                        + ". Nothing is lost: ask again in a moment.");
    }

    /** Tells that the views stand for a position now; called by whoever filled them in this process. */
    void reached(long now) {
        lock.lock();
        try {
            reached = Math.max(reached, now);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        looker.interrupt();
    }

    private boolean hasReached(long wanted) {
        lock.lock();
        try {
            return reached >= wanted;
        } finally {
            lock.unlock();
        }
    }

    private long waitFor(long wanted) {
        lock.lock();
        try {
            var left = patience.toNanos() - alone.toNanos() + untilMoved(wanted, alone.toNanos());
            return reached < wanted ? waitWhileLooking(wanted, left) : reached;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return reached;
        } finally {
            lock.unlock();
        }
    }

    private long waitWhileLooking(long wanted, long nanos) throws InterruptedException {
        var failedBefore = failedLooks;
        inVain++;
        lookWanted.signal();
        try {
            for (var left = nanos; reached < wanted && failedLooks == failedBefore && left > 0; ) {
                left = moved.awaitNanos(left);
            }
        } finally {
            inVain--;
        }
        if (reached < wanted && failedLooks != failedBefore) {
            throw new Refused(
                    Refusal.LEDGER_UNAVAILABLE,
                    "How far the views have come cannot be seen at the moment. Nothing is lost: ask again in a moment.");
        }
        return reached;
    }

    private long untilMoved(long wanted, long nanos) throws InterruptedException {
        var left = nanos;
        while (reached < wanted && left > 0) {
            left = moved.awaitNanos(left);
        }
        return Math.max(left, 0);
    }

    private void look() {
        while (!closed) {
            try {
                untilALookIsWanted();
                reached(position.getAsLong());
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException unreachable) {
                LOG.warn("cannot see how far the views are; those who wait are told so", unreachable);
                failed();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void failed() {
        lock.lock();
        try {
            failedLooks++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void untilALookIsWanted() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (inVain == 0) {
                lookWanted.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
