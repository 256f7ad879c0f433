package news.onrecord.command.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The entries that wait to be recorded, in the order in which they came. A batch is all that waits, up to a limit, but for
 * entries that touch the same stream, or bring the same id or key, as one before them: those wait for the next, which sees what
 * became of this one.
 */
final class EntryQueue {

    private static final int MOST_ENTRIES = 1024;
    private static final long MOST_BYTES = 8L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private ArrayDeque<Entry> waiting = new ArrayDeque<>();
    private boolean ended;

    /** Answers whether it was taken: nothing is after the end. */
    boolean add(Entry entry) {
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            entry.queued();
            waiting.add(entry);
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next batch; an empty one says that the queue has ended and nothing waits any more. */
    List<Entry> takeBatch() {
        lock.lock();
        try {
            while (true) {
                var batch = batch();
                if (!batch.isEmpty() || (ended && waiting.isEmpty())) {
                    return batch;
                }
                if (waiting.isEmpty()) {
                    filled.awaitUninterruptibly();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private List<Entry> batch() {
        var batch = new ArrayList<Entry>();
        var later = new ArrayDeque<Entry>();
        Set<String> touched = new HashSet<>();
        long bytes = 0;
        while (!waiting.isEmpty() && batch.size() < MOST_ENTRIES && bytes < MOST_BYTES) {
            var entry = waiting.remove();
            if (!addNew(touched, entry)) {
                later.add(entry);
            } else if (entry.take()) {
                batch.add(entry);
                bytes += entry.weight();
            }
        }
        if (!later.isEmpty()) {
            later.addAll(waiting);
            waiting = later;
        }
        return batch;
    }

    /** Streams and ids are told apart by their prefixes. */
    private static boolean addNew(Set<String> touched, Entry entry) {
        boolean isNew = true;
        for (String stream : entry.streams().keySet()) {
            isNew &= touched.add(stream);
        }
        for (String id : entry.introduced()) {
            isNew &= touched.add(id);
        }
        var kept = entry.kept();
        if (kept != null) {
            isNew &= touched.add(kept.once().caller() + " " + kept.once().key());
        }
        return isNew;
    }

    /** Takes out an entry whose sender does not wait any more; one that was taken is not here. */
    void remove(Entry entry) {
        if (entry.isTaken()) {
            return;
        }
        lock.lock();
        try {
            waiting.remove(entry);
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what waits can still be taken out. */
    void end() {
        lock.lock();
        try {
            ended = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Refuses everything that waits and is so; the reason is given for each anew. */
    void refuse(Predicate<Entry> which, Supplier<? extends RuntimeException> reason) {
        lock.lock();
        try {
            waiting.removeIf(entry -> {
                boolean refused = which.test(entry) && entry.take();
                if (refused) {
                    entry.failed(reason.get());
                }
                return refused;
            });
        } finally {
            lock.unlock();
        }
    }
}
