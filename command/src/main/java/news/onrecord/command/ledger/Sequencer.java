package news.onrecord.command.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.ledger.EventCodec;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts this node's events on record: whatever came while one batch was committed is the next batch, one transaction and one
 * write to disk for all of it. Several nodes may do so on one ledger; the head row's lock, which a batch holds in one call
 * without its node, puts them in order.
 *
 * <p>Who brings events waits until they are on disk and gets their position; or is refused, and nothing was recorded; or
 * hears that nobody knows. A crash leaves whole commands, none of them half.
 */
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /** What may wait at once, and be held in memory for it. */
    private static final int QUEUE_KIBIBYTES = 64 << 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration A_LOOK = Duration.ofMillis(500);
    private static final Duration TO_DRAIN = Duration.ofSeconds(20);

    private final EventCodec codec = new EventCodec();
    private final SecureRandom random = new SecureRandom();
    private final Semaphore room = new Semaphore(QUEUE_KIBIBYTES);
    private final EntryQueue queue = new EntryQueue();
    private final Clock clock;
    private final LedgerWriter writer;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Begins at once.
     *
     * @param dataSource a pool's, of a role that may append, in auto-commit mode, with {@code synchronous_commit = on}
     * @param committed called after each commit, before anybody is answered; must return at once
     */
    public Sequencer(DataSource dataSource, Clock clock, Runnable committed) {
        this.clock = clock;
        this.writer = new LedgerWriter(dataSource, codec, clock, committed);
        this.thread = Thread.ofPlatform().daemon().name("ledger-sequencer").start(this::run);
        Thread.ofPlatform().daemon().name("ledger-patience").start(this::losePatience);
    }

    /**
     * Records one command's events, all or none, and answers the position of the last.
     *
     * @param restsOn the last sequence of each stream from which they were decided besides their own
     * @param kept the answer that is kept with them, if any
     * @throws ConcurrencyException when a stream has grown since the events were decided
     * @throws Refused ALREADY_RECORDED for an id brought twice, IDEMPOTENCY_KEY_REUSED for a key; LEDGER_BUSY or LEDGER_UNAVAILABLE when nothing was
     *     recorded; OUTCOME_UNKNOWN when that cannot be told
     */
    long append(List<? extends DomainEventMessage<?>> events, Map<String, Long> restsOn, @Nullable Kept kept) {
        var entry = new Entry(
                events.stream().map(event -> Draft.of(event, codec, random)).toList(), restsOn, kept);
        entry.seal(clock.instant().truncatedTo(ChronoUnit.MICROS), codec);
        int kibibytes = (int) Math.min(QUEUE_KIBIBYTES, 1 + entry.weight() / 1024);
        makeRoom(kibibytes);
        try {
            if (closed || !queue.add(entry)) {
                throw stopping();
            }
            return entry.await();
        } finally {
            queue.remove(entry);
            room.release(kibibytes);
        }
    }

    private void makeRoom(int kibibytes) {
        try {
            if (!room.tryAcquire(kibibytes, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refused(
                        Refusal.LEDGER_BUSY, "Too much is waiting to be recorded; this was not recorded. Try again.");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw stopping();
        }
    }

    private static Refused stopping() {
        return new Refused(Refusal.LEDGER_BUSY, "The server is stopping; nothing was recorded. Try again.");
    }

    /**
     * Refuses what has waited too long for its turn. One thread does so for all: a time limit on each wait would cost every
     * command a timer.
     */
    private void losePatience() {
        try {
            while (!thread.join(A_LOOK)) {
                queue.refuse(
                        entry -> entry.hasWaited(PATIENCE),
                        () -> new Refused(
                                Refusal.LEDGER_BUSY,
                                "The ledger did not come to it in time; nothing was recorded. Try again."));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (var batch = queue.takeBatch(); !batch.isEmpty(); batch = queue.takeBatch()) {
                record(batch);
            }
        } finally {
            // nobody is left to come to them
            queue.end();
            queue.refuse(_ -> true, Sequencer::stopping);
        }
    }

    /** Whatever goes wrong, nobody waits for ever and the next batch is taken. */
    private void record(List<Entry> batch) {
        try {
            writer.record(batch);
        } catch (RuntimeException | Error failed) {
            LOG.error("The ledger failed at a batch, and goes on with the next", failed);
            var unknown = new Refused(
                    Refusal.OUTCOME_UNKNOWN,
                    "The ledger failed while it took the event. Send the same request with the same id again: if it was"
                            + " recorded, it will not be recorded twice.",
                    failed);
            batch.forEach(entry -> entry.failed(unknown)); // which leaves alone those that were answered
        }
    }

    /** Records what waits, refuses what comes, and ends; refuses what still waits after a while. */
    @Override
    public void close() {
        closed = true;
        queue.end();
        try {
            if (!thread.join(TO_DRAIN)) {
                LOG.warn("The ledger did not record all that waited within {}", TO_DRAIN);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        queue.refuse(_ -> true, Sequencer::stopping);
    }
}
