package news.onrecord.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench append}: commands a second through our whole command path, beside other ways to store the same. */
@Command(name = "append", description = "Record claims, beside Axon's own engine, raw inserts and COPY, in turns.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class AppendBench implements Callable<Integer> {

    private static final int CONNECTIONS = 32;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "5", description = "How often each takes its turn (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "How long each turn is (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "15", description = "Seconds for each to warm up (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--in-flight", split = ",", defaultValue = "1,16,64,256", description = "${DEFAULT-VALUE}")
    private int[] inFlights;

    @Option(names = "--only", paramLabel = "NAME", description = "Only this one: on record, axon jdbc, raw inserts.")
    private @Nullable String only;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures as JSON.")
    private @Nullable Path json;

    private final AtomicLong number = new AtomicLong();
    private final Map<String, List<Load.Measured>> measured = new LinkedHashMap<>();
    private final List<Double> copied = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        try (var server = BenchServer.start()) {
            var database = server.ledger("bench_append");
            var tables = server.superuser(database, CONNECTIONS);
            try (var ours = new OnRecordContender(server.command(database, 6), Clock.systemUTC());
                    var axon = new AxonContender(tables)) {
                var all = List.of(ours, axon, new RawInsert(tables));
                measure(server, all.stream().filter(this::takesPart).toList(), new BulkCopy(tables));
            }
        }
        report(new Report(spec.commandLine().getOut()));
        return 0;
    }

    private void measure(BenchServer server, List<Contender> contenders, BulkCopy copy)
            throws InterruptedException, SQLException, IOException {
        for (Contender contender : contenders) {
            Load.run(64, Duration.ofSeconds(warmUp), () -> contender.store(number.incrementAndGet()));
        }
        server.settle();
        for (int round = 1; round <= rounds; round++) {
            spec.commandLine().getErr().println("round " + round + " of " + rounds);
            for (int inFlight : inFlights) {
                for (Contender contender : contenders) {
                    measured.computeIfAbsent(key(contender.name(), inFlight), _ -> new ArrayList<>())
                            .add(run(contender, inFlight));
                }
            }
            copied.add(copy.perSecond());
        }
    }

    private boolean takesPart(Contender contender) {
        return only == null || contender.name().equals(only);
    }

    private Load.Measured run(Contender contender, int inFlight) throws InterruptedException {
        return Load.run(inFlight, Duration.ofSeconds(seconds), () -> contender.store(number.incrementAndGet()));
    }

    private static String key(String name, int inFlight) {
        return name + " at " + inFlight;
    }

    private double perSecond(String name, int inFlight) {
        return Report.median(of(name, inFlight).mapToDouble(Load.Measured::perSecond));
    }

    private double p99(String name, int inFlight) {
        return Report.median(of(name, inFlight).mapToDouble(one -> one.percentileMillis(0.99)));
    }

    private Stream<Load.Measured> of(String name, int inFlight) {
        return measured.getOrDefault(key(name, inFlight), List.of()).stream();
    }

    private void report(Report report) throws IOException {
        report.line("median of " + rounds, "%10s %8s %8s", "claims/s", "p50 ms", "p99 ms");
        measured.forEach((key, runs) -> report.line(
                key,
                "%10.0f %8.2f %8.2f",
                Report.median(runs.stream().mapToDouble(Load.Measured::perSecond)),
                Report.median(runs.stream().mapToDouble(one -> one.percentileMillis(0.5))),
                Report.median(runs.stream().mapToDouble(one -> one.percentileMillis(0.99)))));
        double bulk = Report.median(copied.stream().mapToDouble(Double::doubleValue));
        double at64 = perSecond("on record", 64);
        report.line("copy, the bulk limit", "%10.0f", bulk).line("our share of it at 64", "%10.2f", at64 / bulk);
        double axonsBest = Arrays.stream(inFlights)
                .mapToDouble(inFlight -> perSecond("axon jdbc", inFlight))
                .max()
                .orElse(Double.NaN);
        report.goals()
                .atLeast("append.at64_vs_axons_best", at64 / axonsBest, 7)
                .atLeast("append.at256_vs_axons_best", perSecond("on record", 256) / axonsBest, 7)
                .atLeast("append.at64_vs_raw_inserts", at64 / perSecond("raw inserts", 64), 1.5)
                .above("append.at1_vs_axon", perSecond("on record", 1) / perSecond("axon jdbc", 1), 1)
                .below("append.p99_ms_at64", p99("on record", 64), 20);
        report.end(json);
    }
}
