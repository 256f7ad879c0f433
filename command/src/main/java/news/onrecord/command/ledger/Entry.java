package news.onrecord.command.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.ledger.EventCodec;
import org.jspecify.annotations.Nullable;

/**
 * One command's events on their way onto the record, and the answer its sender waits for. Until the {@link Sequencer}
 * takes it, its sender may withdraw it; from then on only the ledger knows what becomes of it.
 */
final class Entry {

    private enum State {
        WAITING,
        TAKEN,
        WITHDRAWN
    }

    private final List<Draft> drafts;
    private final Map<String, Long> restsOn;
    private final @Nullable Kept kept;
    private final Map<String, Long> streams = new HashMap<>();
    private final Set<String> introduced = new HashSet<>();
    private final long weight;
    private final CompletableFuture<Long> position = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    private long queuedAt;
    private List<Draft.Sealed> sealed = List.of();
    private Instant recordedAt = Instant.EPOCH;

    /**
     * Refuses events of one stream that do not follow each other, and an id brought twice.
     *
     * @param restsOn the last sequence of each stream from which they were decided besides their own
     * @param kept the answer that is kept with them, if any
     */
    Entry(List<Draft> drafts, Map<String, Long> restsOn, @Nullable Kept kept) {
        this.drafts = drafts;
        this.restsOn = Map.copyOf(restsOn);
        this.kept = kept;
        this.weight = drafts.stream().mapToLong(Draft::weight).sum();
        Map<String, Long> next = new HashMap<>();
        for (Draft draft : drafts) {
            streams.putIfAbsent(draft.stream(), draft.sequence());
            Long expected = next.put(draft.stream(), draft.sequence() + 1);
            if (expected != null && expected != draft.sequence()) {
                throw new IllegalArgumentException("the events of " + draft.stream() + " do not follow each other");
            }
            if (draft.introduced() != null && !introduced.add(draft.introduced())) {
                throw new Refused(
                        Refusal.ALREADY_RECORDED, draft.introduced() + " is brought twice; nothing was recorded.");
            }
        }
    }

    /** Gives its events their time. */
    void seal(Instant time, EventCodec codec) {
        sealed = drafts.stream().map(draft -> draft.at(time, codec)).toList();
        recordedAt = time;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    List<Draft.Sealed> sealed() {
        return sealed;
    }

    /** Where each of its streams goes on, as the command thought. */
    Map<String, Long> streams() {
        return streams;
    }

    /** Where the other streams ended from which it was decided. */
    Map<String, Long> restsOn() {
        return restsOn;
    }

    /** What is kept with it for whoever sends the same request again. */
    @Nullable
    Kept kept() {
        return kept;
    }

    /** The ids that it brings. */
    Set<String> introduced() {
        return introduced;
    }

    /** What it weighs on its way, about, in bytes. */
    long weight() {
        return weight;
    }

    Draft last() {
        return drafts.getLast();
    }

    /** Whether it may be recorded now: false when its sender has given up. */
    boolean take() {
        return state.compareAndSet(State.WAITING, State.TAKEN);
    }

    boolean isTaken() {
        return state.get() == State.TAKEN;
    }

    private boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN);
    }

    /** It is on record; the position is that of its last event. */
    void recorded(long lastPosition) {
        position.complete(lastPosition);
    }

    /** It is not on record, or nobody knows; the reason says which. */
    void failed(RuntimeException reason) {
        position.completeExceptionally(reason);
    }

    /** From now on it waits for its turn. */
    void queued() {
        queuedAt = System.nanoTime();
    }

    /** Whether it has waited for its turn for longer. */
    boolean hasWaited(Duration patience) {
        return System.nanoTime() - queuedAt > patience.toNanos();
    }

    /**
     * Waits for the answer, as long as the ledger takes: it is the {@link EntryQueue} that loses patience. A sender that is
     * told to stop before its turn withdraws; after that it stays, because it has to say what became of its command.
     */
    long await() {
        try {
            return position.get();
        } catch (ExecutionException failed) {
            throw reason(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            if (withdraw()) {
                throw new Refused(Refusal.LEDGER_BUSY, "The server is stopping; nothing was recorded. Try again.");
            }
        }
        try {
            return position.join();
        } catch (CompletionException failed) {
            throw reason(failed);
        }
    }

    private static RuntimeException reason(Exception failed) {
        return failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed);
    }
}
