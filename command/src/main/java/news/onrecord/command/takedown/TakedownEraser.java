package news.onrecord.command.takedown;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import news.onrecord.Refused;
import news.onrecord.command.erasure.TextEraser;
import news.onrecord.ledger.LedgerSignal;
import news.onrecord.takedown.ReachedText;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a takedown was approved, then erases its words, and puts on record that they are gone. Woken by every commit, at the
 * start and every few seconds besides: what a crash left between the two is found and done
 * (docs/decisions/approved-then-erased.md). Several processes may do the same at once; what is done twice is recorded once.
 */
final class TakedownEraser implements AutoCloseable, LedgerSignal.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(TakedownEraser.class);

    /** So that a busy newsroom is not asked for takedowns with every commit. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);

    private final ApprovedTakedowns approved;
    private final TextEraser eraser;
    private final CommandGateway gateway;
    private final LedgerSignal signal;
    private final Semaphore wake = new Semaphore(1);
    private final Thread thread;
    private volatile boolean closed;
    private boolean failing;

    TakedownEraser(ApprovedTakedowns approved, TextEraser eraser, CommandGateway gateway, LedgerSignal signal) {
        this.approved = approved;
        this.eraser = eraser;
        this.gateway = gateway;
        this.signal = signal;
        this.thread = Thread.ofPlatform().daemon().name("takedown-eraser").unstarted(this::run);
    }

    TakedownEraser start() {
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
                wake.acquire();
                wake.drainPermits(); // before the round: a commit that it does not see wakes again
                round();
                Thread.sleep(BETWEEN_ROUNDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            boolean done = true;
            for (var takedown : approved.open()) {
                done &= carriesOut(takedown);
            }
            failing &= !done;
        } catch (RuntimeException away) {
            tell(away);
        }
    }

    /** One that fails does not keep the others back. */
    private boolean carriesOut(ApprovedTakedowns.Approved takedown) {
        try {
            takedown.texts().forEach(this::erase);
            record(takedown);
            return true;
        } catch (RuntimeException failed) {
            tell(failed);
            return false;
        }
    }

    private void tell(RuntimeException failed) {
        if (!failing && !closed) {
            LOG.warn(
                    "Words that are to be erased could not be, and it is tried again until it works: {}",
                    failed.getMessage());
            failing = true;
        }
    }

    /** On the word of who approved it, under the number of the request in which they did. */
    private void record(ApprovedTakedowns.Approved takedown) {
        var metadata = MetaData.from(takedown.approval()).and("client", "eraser");
        try {
            gateway.sendAndWait(new GenericCommandMessage<>(new RecordErasure(takedown.id()), metadata));
            LOG.info("erased {} texts for the takedown {}", takedown.texts().size(), takedown.id());
        } catch (Refused | ConcurrencyException told) {
            // another process has recorded it, or recorded an approval that this one does not remember: looked at again
            LOG.debug("the erasure of {} is looked at again: {}", takedown.id(), told.getMessage());
        }
    }

    private void erase(ReachedText text) {
        eraser.erase(text.position(), text.number());
    }

    @Override
    public void close() {
        closed = true;
        signal.remove(this);
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
