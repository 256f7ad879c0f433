package news.onrecord.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench growth}: whether a command costs the same when the ledger has grown two hundredfold. */
@Command(name = "growth", description = "Record claims in a small and in a large ledger, in turns.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class GrowthBench implements Callable<Integer> {

    private static final int IN_FLIGHT = 64;

    @Spec
    private CommandSpec spec;

    @Option(names = "--small", defaultValue = "10000", description = "Events in the small one (${DEFAULT-VALUE}).")
    private int small;

    @Option(names = "--large", defaultValue = "2000000", description = "Events in the large one (${DEFAULT-VALUE}).")
    private int large;

    @Option(names = "--commands", defaultValue = "20000", description = "Commands a turn (${DEFAULT-VALUE}).")
    private int commands;

    @Option(names = "--rounds", defaultValue = "5", description = "Turns of each (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures as JSON.")
    private @Nullable Path json;

    private final AtomicLong number = new AtomicLong();

    @Override
    public Integer call() throws Exception {
        List<Double> inSmall = new ArrayList<>();
        List<Double> inLarge = new ArrayList<>();
        try (var server = BenchServer.start();
                var grown = contender(server, "bench_large")) {
            spec.commandLine().getErr().println("recording " + large + " events");
            record(grown, 4 * IN_FLIGHT, large);
            for (int round = 1; round <= rounds; round++) {
                spec.commandLine().getErr().println("round " + round + " of " + rounds);
                try (var fresh = contender(server, "bench_small_" + round)) {
                    record(fresh, IN_FLIGHT, small);
                    inSmall.add(record(fresh, IN_FLIGHT, commands));
                }
                inLarge.add(record(grown, IN_FLIGHT, commands));
            }
        }
        report(inSmall, inLarge);
        return 0;
    }

    private static OnRecordContender contender(BenchServer server, String name) {
        return new OnRecordContender(server.command(server.ledger(name), 6), Clock.systemUTC());
    }

    private double record(Contender contender, int inFlight, int count) throws InterruptedException {
        return Load.perSecond(inFlight, count, () -> contender.store(number.incrementAndGet()));
    }

    private void report(List<Double> inSmall, List<Double> inLarge) throws java.io.IOException {
        double atSmall = Report.median(inSmall.stream().mapToDouble(Double::doubleValue));
        double atLarge = Report.median(inLarge.stream().mapToDouble(Double::doubleValue));
        var report = new Report(spec.commandLine().getOut())
                .line("claims/s after " + small, "%10.0f", atSmall)
                .line("claims/s after " + large, "%10.0f", atLarge);
        report.goals().above("append.large_vs_small", atLarge / atSmall, 0.8);
        report.end(json);
    }
}
