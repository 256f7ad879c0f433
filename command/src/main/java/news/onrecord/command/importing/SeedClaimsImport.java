package news.onrecord.command.importing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Puts a gold annotation on record through the HTTP doors of a running On Record, as any integration would.
 *
 * <p>It owns nothing: every record has an id that follows from the annotation, so a run that a crash cut short is
 * simply run again, and a run too many records nothing.
 */
public final class SeedClaimsImport {

    private final URI base;
    private final Optional<String> token;
    private final Duration firstPause;

    /**
     * @param base where On Record is found, for instance {@code http://127.0.0.1:8080}
     * @param token with which the importer comes in
     */
    public SeedClaimsImport(URI base, Optional<String> token) {
        this(base, token, Duration.ofMillis(200));
    }

    SeedClaimsImport(URI base, Optional<String> token, Duration firstPause) {
        this.base = Doors.address(base);
        this.token = token;
        this.firstPause = firstPause;
    }

    /** Imports a file of the disk; its article lies beside it. */
    public ImportReport run(Path file, Progress progress) throws ImportStopped, InterruptedException {
        return run(SeedClaims.read(file), progress);
    }

    /** Imports what was read before. */
    public ImportReport run(SeedClaims seed, Progress progress) throws ImportStopped, InterruptedException {
        long began = System.nanoTime();
        var plan = ImportPlan.of(seed);
        var tally = new Tally(progress);
        progress.begins(plan.size());
        try (var doors = new Doors(base, token, firstPause)) {
            for (var wish : plan.wishes()) {
                send(wish, doors, tally);
            }
        } catch (ImportStopped stopped) {
            throw tally.onRecord() == 0 ? stopped : resumable(stopped, tally, plan);
        }
        return tally.report(seed.annotation(), Duration.ofNanos(System.nanoTime() - began));
    }

    private static ImportStopped resumable(ImportStopped stopped, Tally tally, ImportPlan plan) {
        return new ImportStopped(stopped.line() + "; " + tally.onRecord() + " of " + plan.size()
                + " records are on record, run the import again to go on");
    }

    /** One after another: the records get their positions in the order of the annotation, as a reader would log them. */
    private static void send(Wish wish, Doors doors, Tally tally) throws ImportStopped, InterruptedException {
        var obstacle = tally.obstacle(wish);
        if (obstacle.isPresent()) {
            tally.skip(wish, obstacle.get());
        } else {
            tally.count(wish, doors.ask(wish));
        }
    }
}
