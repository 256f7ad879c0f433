package news.onrecord.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.access.person.NewPerson;
import news.onrecord.app.Database;
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
 * {@code onrecord bench access}: what it costs a request to find out who asks. The same answer, one that costs as little as
 * any, is fetched over HTTP where reading is public and nothing is shown, and where doors are closed with a token, with a
 * session, and with nothing, which is turned away; in turns. The tokens and sessions are many, so none is always warm.
 */
@Command(
        name = "access",
        description = "Read through open doors, and through closed ones with a token, a session and nothing.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class AccessBench implements Callable<Integer> {

    private static final String OPEN = "open";
    private static final String TOKEN = "token";
    private static final String SESSION = "session";
    private static final String TURNED_AWAY = "turned away";
    private static final List<String> WAYS = List.of(OPEN, TOKEN, SESSION, TURNED_AWAY);
    private static final int CALLERS = 1_000;
    private static final String PATH = "/api/claims?limit=1";

    /** More than anybody sends in a minute: requests are counted as in the product, and none is too many. */
    private static final int MANY = 1_000_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "5", description = "How often each takes its turn (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "How long each turn is (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "15", description = "Seconds for each to warm up (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--connections", defaultValue = "32", description = "Requests at once (${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures as JSON.")
    private @Nullable Path json;

    private final Map<String, List<Load.Measured>> measured = new LinkedHashMap<>();
    private final Asking asking = new Asking();

    /**
     * What one way to ask is.
     *
     * @param address where it asks
     * @param headers what it shows, each a header's name and value; one of them is taken each time
     * @param status what it is answered
     */
    private record Way(URI address, List<String[]> headers, int status) {

        HttpRequest request() {
            String[] header = headers.get(ThreadLocalRandom.current().nextInt(headers.size()));
            return HttpRequest.newBuilder(address).header(header[0], header[1]).build();
        }
    }

    @Override
    public Integer call() throws Exception {
        try (var postgres = BenchServer.start()) {
            var database = postgres.ledger("bench_access");
            var log = new LogSettings(postgres.folder().resolve("log"), Optional.empty(), List.of());
            try (var open = server(database, log, true);
                    var closed = server(database, log, false)) {
                var ways = ways(open, closed);
                for (var way : WAYS) {
                    run(Objects.requireNonNull(ways.get(way)), warmUp);
                }
                for (int round = 1; round <= rounds; round++) {
                    spec.commandLine().getErr().println("round " + round + " of " + rounds);
                    for (var way : WAYS) {
                        measured.computeIfAbsent(way, _ -> new ArrayList<>())
                                .add(run(Objects.requireNonNull(ways.get(way)), seconds));
                    }
                }
            }
        }
        report(new Report(spec.commandLine().getOut()));
        return 0;
    }

    private static Server server(Database database, LogSettings log, boolean publicRead) {
        return Server.over(
                ProcessRole.ALL,
                database,
                Optional.of(log),
                new DoorSettings(0, false, new AccessSettings(publicRead, MANY)));
    }

    private static Map<String, Way> ways(Server open, Server closed) {
        var nothing = List.<String[]>of(new String[] {"Accept", "*/*"});
        var gatehouse = closed.gatehouse();
        var how = new Circumstances(Optional.empty(), "command-line", Optional.empty(), "bench");
        var until = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        List<String[]> tokens = new ArrayList<>();
        List<String[]> sessions = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Person person = gatehouse
                    .people()
                    .create(new NewPerson("p" + caller, "Person", null, EnumSet.of(Role.EDITOR), null, List.of()), how);
            var token = gatehouse.tokens().make(person.id(), "bench", EnumSet.of(Right.READ), until, how);
            tokens.add(new String[] {"Authorization", "Bearer " + token.secret().value()});
            sessions.add(new String[] {
                "Cookie", "onrecord=" + gatehouse.sessions().begin(person.id()).value()
            });
        }
        return Map.of(
                OPEN, new Way(open.address().resolve(PATH), nothing, 200),
                TOKEN, new Way(closed.address().resolve(PATH), tokens, 200),
                SESSION, new Way(closed.address().resolve(PATH), sessions, 200),
                TURNED_AWAY, new Way(closed.address().resolve(PATH), nothing, 401));
    }

    private Load.Measured run(Way way, int lasts) throws InterruptedException {
        return Load.run(connections, Duration.ofSeconds(lasts), () -> asking.ask(way.request(), way.status()));
    }

    private void report(Report report) throws IOException {
        report.line("median of " + rounds, "%12s %8s %8s %8s", "requests/s", "p50 ms", "p99 ms", "of open");
        for (var way : WAYS) {
            report.line(
                    way,
                    "%12.0f %8.2f %8.2f %8.2f",
                    perSecond(way),
                    percentile(way, 0.5),
                    percentile(way, 0.99),
                    share(way));
        }
        report.line("a token costs", "%.0f us a request, of the whole machine", micros(TOKEN))
                .line("a session costs", "%.0f us a request, of the whole machine", micros(SESSION));
        report.end(json);
    }

    /** By how much longer the machine is busy with one, all connections together; each compared within its round. */
    private double micros(String way) {
        return Report.median(rounds().mapToDouble(round ->
                1e6 / of(way).get(round).perSecond() - 1e6 / of(OPEN).get(round).perSecond()));
    }

    /** Of the same round, because the machine is not the same all the time. */
    private double share(String way) {
        return Report.median(rounds().mapToDouble(round ->
                of(way).get(round).perSecond() / of(OPEN).get(round).perSecond()));
    }

    private IntStream rounds() {
        return IntStream.range(0, rounds);
    }

    private double perSecond(String way) {
        return Report.median(of(way).stream().mapToDouble(Load.Measured::perSecond));
    }

    private double percentile(String way, double share) {
        return Report.median(of(way).stream().mapToDouble(one -> one.percentileMillis(share)));
    }

    private List<Load.Measured> of(String way) {
        return measured.getOrDefault(way, List.of());
    }
}
