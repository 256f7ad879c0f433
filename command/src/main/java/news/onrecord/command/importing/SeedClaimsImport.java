package news.onrecord.command.importing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/**
 * Puts a gold annotation on record through the HTTP doors of a running On Record, as any integration would.
 *
 * <p>It owns nothing: every record has an id that follows from the annotation, so a run that a crash cut short is
 * simply run again, and a run too many records nothing.
 */
public final class SeedClaimsImport {

    private static final int IN_FLIGHT = 16;

    private final URI base;
    private final Duration firstPause;

    /**
     * @param base where On Record is found, for instance {@code http://127.0.0.1:8080}
     */
    public SeedClaimsImport(URI base) {
        this(base, Duration.ofMillis(200));
    }

    SeedClaimsImport(URI base, Duration firstPause) {
        if (!("http".equals(base.getScheme()) || "https".equals(base.getScheme())) || base.getHost() == null) {
            throw new IllegalArgumentException("must be an address like http://127.0.0.1:8080, but is '" + base + "'");
        }
        this.base = base;
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
        try (var doors = new Doors(base, firstPause)) {
            for (var phase : plan.phases()) {
                send(phase, doors, tally);
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

    private static void send(List<Wish> phase, Doors doors, Tally tally) throws ImportStopped, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var errands = new ExecutorCompletionService<Errand>(threads);
                int inFlight = 0;
                for (var wish : phase) {
                    var obstacle = tally.obstacle(wish);
                    if (obstacle.isPresent()) {
                        tally.skip(wish, obstacle.get());
                        continue;
                    }
                    if (inFlight == IN_FLIGHT) {
                        await(errands, tally);
                        inFlight--;
                    }
                    errands.submit(() -> new Errand(wish, doors.ask(wish)));
                    inFlight++;
                }
                for (; inFlight > 0; inFlight--) {
                    await(errands, tally);
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static void await(CompletionService<Errand> errands, Tally tally)
            throws ImportStopped, InterruptedException {
        try {
            var errand = errands.take().get();
            tally.count(errand.wish(), errand.answer());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ImportStopped stopped) {
                throw stopped;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** A wish that came back answered. */
    private record Errand(Wish wish, Answer answer) {}
}
