package news.onrecord.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.access.person.NewPerson;
import news.onrecord.app.DoorSettings;
import news.onrecord.app.ProcessRole;
import news.onrecord.app.Server;
import news.onrecord.command.log.LogSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code onrecord bench doors}: how much of what the command path can take comes through its doors. A newsroom's commands over
 * HTTP, in batches and one a request, beside claims that are sent to the command path in this process as {@code bench append}
 * does; into one ledger, in turns.
 */
@Command(name = "doors", description = "Record through the batch door and one by one, beside the command path alone.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class DoorsBench implements Callable<Integer> {

    private static final String APPEND = "append in process";
    private static final String BATCH = "batch door";
    private static final String SINGLE = "one a request";

    /** More than anybody sends in a minute: requests are counted as in the product, and none is too many. */
    private static final int MANY = 1_000_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "5", description = "How often each takes its turn (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "How long each turn is (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "Seconds for each to warm up (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--in-flight", defaultValue = "64", description = "Claims at once, in process (${DEFAULT-VALUE}).")
    private int inFlight;

    @Option(names = "--batches", defaultValue = "4", description = "Batches at once (${DEFAULT-VALUE}).")
    private int batches;

    @Option(names = "--claims", defaultValue = "500", description = "Claims in a batch (${DEFAULT-VALUE}).")
    private int claims;

    @Option(names = "--connections", defaultValue = "32", description = "Single requests at once (${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures as JSON.")
    private @Nullable Path json;

    private final AtomicLong number = new AtomicLong();
    private final Map<String, List<Turn>> measured = new LinkedHashMap<>();
    private long turnedAway;

    /** One turn of one way. */
    private record Turn(double commandsPerSecond, Load.Measured measured) {}

    /**
     * One way to record.
     *
     * @param atOnce how many of its operations are on their way at once
     * @param commands how many commands an operation is
     */
    private record Way(String name, int atOnce, int commands, Runnable operation) {

        Turn run(int seconds) throws InterruptedException {
            var measured = Load.run(atOnce, Duration.ofSeconds(seconds), operation);
            return new Turn(measured.perSecond() * commands, measured);
        }
    }

    @Override
    public Integer call() throws Exception {
        try (var postgres = BenchServer.start()) {
            var database = postgres.ledger("bench_doors");
            var log = new LogSettings(postgres.folder().resolve("log"), Optional.empty(), List.of());
            var door = new DoorSettings(0, false, new AccessSettings(false, MANY));
            try (var server = Server.over(ProcessRole.COMMAND, database, Optional.of(log), door);
                    var append = new OnRecordContender(postgres.command(database, 6), Clock.systemUTC())) {
                var newsroom = new Newsroom(server.address(), token(server)).atWork();
                measure(postgres, ways(append, newsroom));
                turnedAway = newsroom.turnedAway();
            }
        }
        report(new Report(spec.commandLine().getOut()));
        return 0;
    }

    private List<Way> ways(OnRecordContender append, Newsroom newsroom) {
        return List.of(
                new Way(APPEND, inFlight, 1, () -> append.store(number.incrementAndGet())),
                new Way(
                        BATCH,
                        batches,
                        claims * Newsroom.COMMANDS_A_CLAIM,
                        () -> newsroom.batch(claims, number.getAndAdd(claims))),
                new Way(SINGLE, connections, Newsroom.COMMANDS_A_CLAIM, () -> newsroom.one(number.incrementAndGet())));
    }

    private static String token(Server server) {
        var how = new Circumstances(Optional.empty(), "command-line", Optional.empty(), "bench");
        var person = server.gatehouse()
                .people()
                .create(new NewPerson("editor", "Editor", null, EnumSet.of(Role.EDITOR), null, List.of()), how);
        var until = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        return server.gatehouse()
                .tokens()
                .make(person.id(), "bench", EnumSet.of(Right.RECORD, Right.DESK), until, how)
                .secret()
                .value();
    }

    private void measure(BenchServer postgres, List<Way> ways) throws InterruptedException {
        for (var way : ways) {
            way.run(warmUp);
        }
        postgres.settle();
        for (int round = 1; round <= rounds; round++) {
            spec.commandLine().getErr().println("round " + round + " of " + rounds);
            for (var way : ways) {
                measured.computeIfAbsent(way.name(), _ -> new ArrayList<>()).add(way.run(seconds));
            }
        }
    }

    private void report(Report report) throws IOException {
        report.line("median of " + rounds, "%12s %12s %10s", "commands/s", "p50 ms", "of append");
        measured.forEach((way, turns) -> report.line(
                way,
                "%12.0f %12.2f %10.2f",
                Report.median(turns.stream().mapToDouble(Turn::commandsPerSecond)),
                Report.median(turns.stream().mapToDouble(turn -> turn.measured().percentileMillis(0.5))),
                ofAppend(way)));
        report.line("lines turned away", "%12d", turnedAway);
        report.goals().atLeast("doors.batch_vs_append", ofAppend(BATCH), 0.5);
        report.end(json);
    }

    /** Each compared within its round, because the machine is not the same all the time. */
    private double ofAppend(String way) {
        return Report.median(
                IntStream.range(0, rounds).mapToDouble(round -> perSecond(way, round) / perSecond(APPEND, round)));
    }

    private double perSecond(String way, int round) {
        return measured.getOrDefault(way, List.of()).get(round).commandsPerSecond();
    }
}
