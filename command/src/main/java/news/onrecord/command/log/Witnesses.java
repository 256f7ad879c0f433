package news.onrecord.command.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.onrecord.ledger.LogReader;
import news.onrecord.log.SignedCheckpoint;

/**
 * The configured witnesses, asked all at once. Whoever does not answer in time is not waited for: the answer is taken
 * when it comes, and put under the checkpoint if that is still the latest.
 */
final class Witnesses implements AutoCloseable {

    private final List<Witness> witnesses;

    Witnesses(List<WitnessAddress> addresses, LogReader log) {
        this.witnesses =
                addresses.stream().map(address -> new Witness(address, log)).toList();
    }

    /** Whom to tell when an answer has come. */
    void onAnswer(Runnable listener) {
        witnesses.forEach(witness -> witness.onAnswer(listener));
    }

    /** The checkpoint with the cosignatures that are there, or come within a time. */
    SignedCheckpoint cosign(SignedCheckpoint signed, Duration patience) {
        var answers = witnesses.stream()
                .filter(witness -> !witness.hasCosigned(signed))
                .map(witness -> witness.ask(signed))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(answers)
                .completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
        var cosigned = signed;
        for (var witness : witnesses) {
            cosigned = witness.addTo(cosigned);
        }
        return cosigned;
    }

    /** Compares the database with what each witness has cosigned last; one that is away is told of and passed over. */
    void check(StartCheck check, List<news.onrecord.log.VerifierKey> logKeys, String origin) {
        var latest = witnesses.stream()
                .map(witness -> CompletableFuture.supplyAsync(
                        () -> witness.latest(origin, logKeys),
                        task -> Thread.ofVirtual().start(task)))
                .toList();
        for (int i = 0; i < latest.size(); i++) {
            var witness = witnesses.get(i);
            latest.get(i).join().ifPresent(signed -> check.check(signed, "which the witness " + witness + " cosigned"));
        }
    }

    @Override
    public void close() {
        witnesses.forEach(Witness::close);
    }
}
