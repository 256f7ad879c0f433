package news.onrecord.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import news.onrecord.verify.Progress;
import news.onrecord.verify.Verification;
import news.onrecord.verify.VerificationRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench verify}: leaves a second from tiles in a local folder, on one thread. */
@Command(name = "verify", description = "Verify a log in a temporary folder: entries, leaf hashes, tiles and root.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class BenchVerifyCommand implements Callable<Integer> {

    private static final double GOAL = 300_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--leaves", defaultValue = "2000000", description = "How long the log is (${DEFAULT-VALUE}).")
    private int leaves;

    @Option(names = "--rounds", defaultValue = "3", description = "How often it is verified (${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("onrecord-bench-verify");
        try {
            spec.commandLine().getErr().println("making a log of " + leaves + " leaves");
            TemporaryLog.in(folder.resolve("log"), leaves);
            report(IntStream.range(0, rounds)
                    .mapToDouble(_ -> leavesPerSecond(folder))
                    .toArray());
        } finally {
            delete(folder);
        }
        return 0;
    }

    private double leavesPerSecond(Path folder) {
        var log = VerificationRequest.of(folder.resolve("log").toString());
        long start = System.nanoTime();
        var verdict = Verification.of(log, folder, Progress.NONE);
        double seconds =
                (double) (System.nanoTime() - start) / Duration.ofSeconds(1).toNanos();
        if (!verdict.good()) {
            throw new IllegalStateException(verdict.toString());
        }
        return leaves / seconds;
    }

    private void report(double[] figures) {
        var out = spec.commandLine().getOut();
        out.println("round   leaves/s");
        for (int round = 0; round < figures.length; round++) {
            out.println(String.format(Locale.ROOT, "%5d %,10.0f", round + 1, figures[round]));
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        new Goals()
                .atLeast("verify.leaves_per_second", sorted[sorted.length / 2], GOAL)
                .print(out);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException undeletable) {
                    throw new UncheckedIOException(undeletable);
                }
            });
        }
    }
}
