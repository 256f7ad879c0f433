package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Holds what callers were told against what stands in the ledger. */
record KeptPromises(Tally tally, StoredLedger ledger) {

    private static final int AT_ONCE = 32;

    void check() {
        tally.entries().forEach(entry -> check(entry.attempt(), entry.outcome()));
        assertThat(tally.repeated())
                .as("what was recorded is not recorded again")
                .noneMatch(entry -> entry.outcome() instanceof Outcome.Recorded);
        var made = tally.entries().stream().map(entry -> entry.attempt().id()).collect(Collectors.toSet());
        assertThat(ledger.positions().keySet()).as("nobody else wrote").isSubsetOf(made);
    }

    private void check(Attempt attempt, Outcome outcome) {
        var found = ledger.of(attempt.id());
        assertThat(attempt.allowed() || found.isEmpty())
                .as("%s is against the rules, and is not on record", attempt)
                .isTrue();
        switch (outcome) {
            case Outcome.Recorded recorded ->
                assertThat(found)
                        .as("%s was acknowledged", attempt)
                        .isEqualTo(upTo(recorded.position(), attempt.events()));
            case Outcome.Refused refused ->
                assertThat(found).as("%s was refused: %s", attempt, refused).isEmpty();
            case Outcome.Unknown unknown -> checkWhole(attempt, unknown, found);
        }
    }

    private static void checkWhole(Attempt attempt, Outcome.Unknown unknown, List<Long> found) {
        if (!found.isEmpty()) {
            assertThat(found)
                    .as("%s is whole: %s", attempt, unknown)
                    .isEqualTo(upTo(found.getLast(), attempt.events()));
        }
    }

    private static List<Long> upTo(long last, int events) {
        return LongStream.rangeClosed(last - events + 1, last).boxed().toList();
    }

    /**
     * Sends what nobody knows of again, with the same id: what is there already is refused, and what is not is taken. A
     * writer leaves a claim whose state it cannot know, so no two of these are about the same one.
     */
    void sendTheUnknownAgain(Door door) throws Exception {
        List<Callable<Void>> unknown = tally.entries().stream()
                .filter(entry -> entry.outcome() instanceof Outcome.Unknown
                        && entry.attempt().allowed())
                .<Callable<Void>>map(entry -> () -> sendAgain(entry.attempt(), door))
                .toList();
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var sent : senders.invokeAll(unknown)) {
                sent.get();
            }
        }
    }

    private @Nullable Void sendAgain(Attempt attempt, Door door) throws InterruptedException {
        var again = door.send(attempt);
        if (ledger.of(attempt.id()).isEmpty()) {
            assertThat(again).as("%s was not there", attempt).isInstanceOf(Outcome.Recorded.class);
        } else {
            assertThat(again).as("%s was there", attempt).isEqualTo(new Outcome.Refused(409, "already-recorded"));
        }
        return null;
    }
}
