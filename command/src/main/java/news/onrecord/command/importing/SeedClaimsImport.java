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

    /**
     * Imports what was read before, one record after another: they get their positions in the order of the annotation, as a
     * reader would log them.
     */
    public ImportReport run(SeedClaims seed, Progress progress) throws ImportStopped, InterruptedException {
        long began = System.nanoTime();
        var plan = ImportPlan.of(seed);
        int wishes = plan.wishes().size();
        var tally = new Tally(progress);
        progress.begins(wishes);
        try (var doors = new Doors(base, token, firstPause)) {
            plan.send(doors, tally::settle);
        } catch (ImportStopped stopped) {
            throw tally.onRecord() == 0 ? stopped : stopped.after(String.valueOf(tally.onRecord()), wishes);
        }
        return tally.report(seed.annotation(), Duration.ofNanos(System.nanoTime() - began));
    }
}
