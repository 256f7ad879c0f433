package news.onrecord.command.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.ledger.LedgerSignal;
import news.onrecord.ledger.LogReader;
import news.onrecord.log.Checkpoint;
import news.onrecord.log.LogSigner;
import news.onrecord.log.NoteSignature;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TreeHead;
import news.onrecord.log.Unproven;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Publishes the log: woken by every commit, and twice a second besides, it lets a checkpoint cover what was recorded.
 * Its order is what makes a crash harmless (docs/log.md): full tiles and bundles are committed, then the checkpoint is
 * signed, then swapped into the folder outside the database, then shown to the witnesses, then published in the database.
 * One thread a node; only the holder of the {@link Lease} works.
 */
final class LogPublisher implements AutoCloseable, LedgerSignal.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(LogPublisher.class);

    /** At the most, so that under load the checkpoints do not outgrow the ledger. */
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMillis(500);

    private static final Duration LOOK_ROUND = Duration.ofMillis(500);
    private static final Duration FOR_WITNESSES = Duration.ofMillis(300);

    private final LogReader log;
    private final OutsideStore store;
    private final Identity identity;
    private final Lease lease;
    private final TileBuilder builder;
    private final Publications publications;
    private final Witnesses witnesses;
    private final LedgerSignal signal;
    private final String origin;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private boolean failing;
    private boolean hasSigned;
    private long signedAt;

    LogPublisher(
            DataSource dataSource,
            LogReader log,
            LogFolder folder,
            Identity identity,
            Witnesses witnesses,
            LedgerSignal signal,
            String origin) {
        this.log = log;
        this.store = new OutsideStore(folder, identity, origin);
        this.identity = identity;
        this.lease = new Lease(dataSource, "process " + ProcessHandle.current().pid());
        this.builder = new TileBuilder(dataSource);
        this.publications = new Publications(dataSource);
        this.witnesses = witnesses;
        this.signal = signal;
        this.origin = origin;
        this.thread = Thread.ofPlatform().daemon().name("log-publisher").unstarted(this::run);
    }

    LogPublisher start() {
        witnesses.onAnswer(this::committed);
        signal.add(this);
        thread.start();
        return this;
    }

    @Override
    public void committed() {
        wake.release();
    }

    private void run() {
        try {
            while (!closed) {
                round();
                rest();
            }
            round();
            lease.release();
        } catch (LogRefused stopped) {
            LOG.error("The log stops publishing; what is recorded stays recorded. {}", stopped.getMessage());
        } catch (InterruptedException | RuntimeException end) {
            LOG.warn("The log stopped publishing: {}", String.valueOf(end.getMessage()));
        }
    }

    /** Waits for the next commit, but not less than that long after the last checkpoint. */
    private void rest() throws InterruptedException {
        if (!wake.tryAcquire(LOOK_ROUND.toNanos(), TimeUnit.NANOSECONDS)) {
            return;
        }
        long early = BETWEEN_CHECKPOINTS.toNanos() - (System.nanoTime() - signedAt);
        if (hasSigned && early > 0 && !closed) {
            TimeUnit.NANOSECONDS.sleep(early);
        }
        wake.drainPermits();
    }

    private void round() {
        try {
            if (lease.hold()) {
                publish();
            }
            failing = false;
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.LOG_DAMAGED) {
                throw new LogRefused(refused.detail(), refused);
            }
            failed(refused);
        } catch (StoreDamaged untilPutRight) {
            failed(untilPutRight);
        } catch (LogRefused stop) {
            throw stop;
        } catch (RuntimeException | Error failed) {
            failed(failed);
        }
    }

    private void failed(Throwable failed) {
        if (!failing) {
            LOG.atLevel(failed instanceof StoreDamaged ? Level.ERROR : Level.WARN)
                    .log(
                            "No checkpoint could be published, and it is tried again until it works: {}",
                            String.valueOf(failed.getMessage()));
            failing = true;
        }
    }

    private void publish() {
        long size = log.leaves();
        builder.build(size, lease::hold);
        if (!lease.hold()) {
            return; // a backlog took so long that another node took over
        }
        var published = log.latest();
        var signed = store.latest();
        store.check(published, signed);
        if (isBehind(published, signed)) {
            publications.add(signed.orElseThrow(), lease.term());
            published = log.latest();
        }
        var signers = identity.signers();
        if (size > 0 && (signed.isEmpty() || size(signed.get()) != size || lacksKey(signed.get(), signers))) {
            advance(size, signed, published, signers);
        } else if (published.isPresent()) {
            publications.addIfMore(published.get(), cosigned(published.get()), lease.term());
        }
    }

    /** Whether a crash came between signing and publishing. */
    private static boolean isBehind(Optional<SignedCheckpoint> published, Optional<SignedCheckpoint> signed) {
        return signed.isPresent()
                && (published.isEmpty()
                        || size(published.get()) < size(signed.get())
                        || !published
                                .get()
                                .signatures()
                                .containsAll(signed.get().signatures()));
    }

    private void advance(
            long size,
            Optional<SignedCheckpoint> signed,
            Optional<SignedCheckpoint> published,
            List<LogSigner> signers) {
        hasSigned = true;
        signedAt = System.nanoTime();
        var next = sign(grown(size, signed), signers);
        if (!store.swap(signed, next)) {
            return; // another node was faster: the next round sees what it signed
        }
        for (var signature : kept(published, next)) {
            next = next.with(signature);
        }
        publications.add(cosigned(next), lease.term());
    }

    /** The tree of that size, proven to have only added to the one that was signed last. */
    private TreeHead grown(long size, Optional<SignedCheckpoint> signed) {
        var tree = log.tree(size);
        var head = tree.head();
        if (signed.isPresent()) {
            var last = signed.get().checkpoint().head();
            if (last.size() > size) {
                throw new LogRefused("The database has " + size + " events, and a checkpoint of " + last.size()
                        + " was signed: it was put back to an earlier state while On Record ran.");
            }
            try {
                tree.consistencyProof(last.size()).verify(last, head);
            } catch (Unproven contradiction) {
                throw new LogRefused(
                        "The database contradicts the checkpoint of " + last.size() + " leaves that was signed: "
                                + contradiction.getMessage() + ".",
                        contradiction);
            }
        }
        return head;
    }

    private SignedCheckpoint sign(TreeHead head, List<LogSigner> signers) {
        var checkpoint = new Checkpoint(origin, head);
        return new SignedCheckpoint(
                checkpoint,
                signers.stream().map(signer -> signer.sign(checkpoint.text())).toList());
    }

    private SignedCheckpoint cosigned(SignedCheckpoint next) {
        return witnesses.cosign(next, FOR_WITNESSES);
    }

    /** What witnesses gave the same checkpoint before; it stays true when another of our keys signs it as well. */
    private List<NoteSignature> kept(Optional<SignedCheckpoint> published, SignedCheckpoint next) {
        return published
                .filter(before -> before.checkpoint().equals(next.checkpoint()))
                .map(before -> before.signatures().stream()
                        .filter(signature -> !signature.name().equals(origin))
                        .toList())
                .orElse(List.of());
    }

    private static boolean lacksKey(SignedCheckpoint signed, List<LogSigner> signers) {
        return signers.stream()
                .anyMatch(signer -> signed.signatures().stream()
                        .noneMatch(signature ->
                                signature.keyId() == signer.verifierKey().keyId()));
    }

    private static long size(SignedCheckpoint signed) {
        return signed.checkpoint().head().size();
    }

    /** Publishes what was recorded until now, and lets another node take over. */
    @Override
    public void close() {
        closed = true;
        signal.remove(this);
        wake.release();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        witnesses.close();
    }
}
