package news.onrecord.app.bench;

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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.access.person.NewPerson;
import news.onrecord.app.DoorSettings;
import news.onrecord.app.ProcessRole;
import news.onrecord.app.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code onrecord bench visibility}: what it costs to show a reader only what is theirs. The desk's questions have no
 * conditions, so they are what everything would cost without; partners and anybody ask for the same, over HTTP, in turns,
 * first where everything is public, then where nearly everything is the desk's.
 */
@Command(name = "visibility", description = "Read as the desk, as a partner and as anybody, and compare.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class VisibilityBench implements Callable<Integer> {

    private static final String DESK = "the desk";
    private static final String PARTNER = "a partner";
    private static final String ANYBODY = "anybody";

    /** More than anybody sends in a minute. */
    private static final int MANY = 1_000_000_000;

    /** How long a request may take, however often it has to be made. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration WARM_UP = Duration.ofSeconds(1);

    private static final String HEAD = "%10s %8s %8s %8s %9s %6s";
    private static final String TABLE = "%10.0f %8.2f %8.2f %8.2f %9.0f %6d";

    @Spec
    private CommandSpec spec;

    @Option(names = "--claims", defaultValue = "1000000", description = "Claims in the views (${DEFAULT-VALUE}).")
    private int claims;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each takes its turn (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "2", description = "How long each turn is (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--connections", defaultValue = "8", description = "Requests at once (${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures as JSON.")
    private @Nullable Path json;

    private final PatientAsking asking = new PatientAsking(PATIENCE);
    private final AtomicInteger number = new AtomicInteger();
    private boolean failed;

    /**
     * What one reader asked in one round.
     *
     * @param busy how often the server said that it was busy
     */
    private record Turn(Load.Measured measured, int busy) {

        double perSecond() {
            return measured.perSecond();
        }
    }

    @Override
    public Integer call() throws Exception {
        var report = new Report(spec.commandLine().getOut());
        try (var postgres = BenchServer.start()) {
            var database = postgres.ledger("bench_visibility");
            var door = new DoorSettings(0, false, new AccessSettings(false, MANY));
            try (var server = Server.over(ProcessRole.QUERY, database, Optional.empty(), door)) {
                var superuser = postgres.superuser(database, 1);
                var views = new FilledViews(claims);
                var tokens = tokens(server.gatehouse());
                say("filling the views");
                views.into(superuser);
                measure(report, "all public", requests(views), tokens, server.address());
                say("withdrawing claims");
                views.withdrawn(superuser);
                measure(report, "1 in " + FilledViews.EVERY + " public", requests(views), tokens, server.address());
            }
        }
        report.end(json);
        return failed ? 1 : 0;
    }

    /** A request that fails is told, and the next one is measured. */
    private void measure(
            Report report,
            String name,
            Map<String, IntFunction<String>> requests,
            Map<String, String> tokens,
            URI server)
            throws InterruptedException {
        report.line(name, HEAD, "requests/s", "p50 ms", "p99 ms", "of desk", "us more", "busy");
        for (var asked : requests.entrySet()) {
            var request = name + ", " + asked.getKey();
            say(request);
            try {
                report(
                        report,
                        request,
                        inTurns(tokens, at -> server.resolve(asked.getValue().apply(at))));
            } catch (IllegalStateException failure) {
                failed = true;
                report.line(request, "failed: %s", Objects.requireNonNullElse(failure.getCause(), failure));
            }
        }
    }

    private void say(String what) {
        spec.commandLine().getErr().println(what);
    }

    /** All show a token of one person, who may read everything; the scopes say as what it reads. */
    private static Map<String, String> tokens(Gatehouse gatehouse) {
        var how = new Circumstances(Optional.empty(), "command-line", Optional.empty(), "bench");
        var editor = gatehouse
                .people()
                .create(new NewPerson("editor", "Editor", null, EnumSet.of(Role.EDITOR), null, List.of()), how);
        var until = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        var scopes = new LinkedHashMap<String, Set<Right>>();
        scopes.put(DESK, EnumSet.of(Right.READ, Right.DESK));
        scopes.put(PARTNER, EnumSet.of(Right.READ, Right.PARTNERS));
        scopes.put(ANYBODY, EnumSet.of(Right.READ));
        var tokens = new LinkedHashMap<String, String>();
        scopes.forEach((reader, scope) -> tokens.put(
                reader,
                gatehouse
                        .tokens()
                        .make(editor.id(), reader, scope, until, how)
                        .secret()
                        .value()));
        return tokens;
    }

    private static Map<String, IntFunction<String>> requests(FilledViews views) {
        var requests = new LinkedHashMap<String, IntFunction<String>>();
        requests.put("a claim", at -> "/api/claims/" + views.claim(at));
        requests.put("a report", at -> "/api/reports/" + views.report(at));
        requests.put("a source", at -> "/api/sources/" + views.source(at));
        requests.put("claims", _ -> "/api/claims");
        requests.put("reports", _ -> "/api/reports");
        requests.put("sources", _ -> "/api/sources");
        requests.put("claims with a word", _ -> "/api/claims?q=people");
        return requests;
    }

    private Map<String, List<Turn>> inTurns(Map<String, String> tokens, IntFunction<URI> address)
            throws InterruptedException {
        for (var token : tokens.values()) {
            turn(token, address, WARM_UP);
        }
        Map<String, List<Turn>> turns = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (var reader : tokens.entrySet()) {
                turns.computeIfAbsent(reader.getKey(), _ -> new ArrayList<>())
                        .add(turn(reader.getValue(), address, Duration.ofSeconds(seconds)));
            }
        }
        return turns;
    }

    private Turn turn(String token, IntFunction<URI> address, Duration time) throws InterruptedException {
        int before = asking.busy();
        var measured = Load.run(
                connections,
                time,
                () -> asking.ask(HttpRequest.newBuilder(address.apply(number.getAndIncrement()))
                        .header("Authorization", "Bearer " + token)
                        .timeout(PATIENCE)
                        .build()));
        return new Turn(measured, asking.busy() - before);
    }

    private void report(Report report, String request, Map<String, List<Turn>> turns) {
        var desks = turns.getOrDefault(DESK, List.of());
        turns.forEach((reader, theirs) -> report.line(
                request + ", " + reader,
                TABLE,
                median(round -> theirs.get(round).perSecond()),
                median(round -> theirs.get(round).measured().percentileMillis(0.5)),
                median(round -> theirs.get(round).measured().percentileMillis(0.99)),
                median(round -> theirs.get(round).perSecond() / desks.get(round).perSecond()),
                median(round -> 1e6 / theirs.get(round).perSecond()
                        - 1e6 / desks.get(round).perSecond()),
                theirs.stream().mapToInt(Turn::busy).sum()));
    }

    /** Whatever is compared is compared within its round, because the machine is not the same all the time. */
    private double median(IntToDoubleFunction ofRound) {
        return Report.median(IntStream.range(0, rounds).mapToDouble(ofRound));
    }
}
