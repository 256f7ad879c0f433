package news.onrecord.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import news.onrecord.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger of one afternoon behind real HTTP: it keeps the contract of docs/api.md as far as an import can notice,
 * and may be told to misbehave.
 */
final class SmallOnRecord implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "src", Set.of("id", "kind", "name", "proximity", "note", "visibility"),
            "rep",
                    Set.of(
                            "id",
                            "authorId",
                            "outlet",
                            "url",
                            "language",
                            "headline",
                            "publishedAt",
                            "observedAt",
                            "text",
                            "visibility"),
            "cor",
                    Set.of(
                            "id",
                            "origin",
                            "kind",
                            "extent",
                            "severity",
                            "authority",
                            "authorityName",
                            "reason",
                            "differences",
                            "notice",
                            "announcedAt",
                            "observedAt",
                            "visibility"),
            "asm", Set.of("id", "author", "label", "ratingExplanation", "evidence", "visibility"),
            "clm", Set.of("id", "statement", "language", "kind", "note", "visibility"),
            "rel", Set.of("id", "kind", "claimId", "basis", "note"),
            "att",
                    Set.of(
                            "id",
                            "reportVersion",
                            "reportingMode",
                            "span",
                            "chain",
                            "part",
                            "contentSpans",
                            "sourceSpan",
                            "cueSpan",
                            "hedges",
                            "evidentiality",
                            "factuality",
                            "sourcingTerms",
                            "quoteAlteration",
                            "salience",
                            "saidAt",
                            "note",
                            "visibility"));

    /** By id, what was recorded. */
    final Map<String, JsonNode> recorded = new ConcurrentHashMap<>();

    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();

    /** Stands between the ledger's answer and the wire. */
    volatile UnaryOperator<Told> whim = UnaryOperator.identity();

    /** Says which ids are turned away before the ledger hears of them. */
    volatile Predicate<String> busy = id -> false;

    /** So many batches are turned away, because too much was asked in this minute. */
    final AtomicInteger allowanceUsedUp = new AtomicInteger();

    private final AtomicInteger atOnce = new AtomicInteger();
    private final HttpServer server;

    /** One request's id and what it is to be told. */
    record Told(String id, int status, String body, boolean cut) {

        static Told refusal(String id, Refusal refusal, String detail) {
            return new Told(
                    id,
                    refusal.status(),
                    MAPPER.writeValueAsString(Map.of(
                            "type", refusal.type(),
                            "title", refusal.title(),
                            "status", refusal.status(),
                            "detail", detail)),
                    false);
        }

        Told cutOff() {
            return new Told(id, status, body, true);
        }
    }

    SmallOnRecord() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/api/batch")) {
                if (allowanceUsedUp.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    exchange.sendResponseHeaders(429, -1);
                } else {
                    answerLines(exchange);
                }
                return;
            }
            var told =
                    whim.apply(decide(exchange.getRequestURI().getPath(), MAPPER.readTree(exchange.getRequestBody())));
            if (told.cut()) {
                return;
            }
            var bytes = told.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(told.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    /** Line by line; where one is cut off, the whole connection is. */
    private void answerLines(HttpExchange exchange) throws IOException {
        var lines = new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                .lines()
                .toList();
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        for (int line = 1; line <= lines.size(); line++) {
            var asked = MAPPER.readTree(lines.get(line - 1));
            var told = whim.apply(decide(asked.path("path").asString(), asked.path("body")));
            if (told.cut()) {
                return;
            }
            out.write(("{\"line\": " + line + ", \"status\": " + told.status() + ", \"body\": " + told.body() + "}\n")
                    .getBytes(UTF_8));
            out.flush();
        }
        out.close();
    }

    private Told decide(String path, JsonNode body) {
        if (path.endsWith("/versions")) {
            return version(path.split("/", -1)[3], body);
        }
        var id = body.path("id").asString();
        if (busy.test(id)) {
            return Told.refusal(id, Refusal.LEDGER_UNAVAILABLE, "The database is away.");
        }
        var refused = refusal(path, id, body);
        if (refused != null) {
            return refused;
        }
        if (recorded.putIfAbsent(id, body) != null) {
            return Told.refusal(id, Refusal.ALREADY_RECORDED, id + " is on record already.");
        }
        return new Told(id, 201, "{\"id\": \"" + id + "\", \"position\": " + recorded.size() + "}", false);
    }

    private Told version(String report, JsonNode body) {
        int number = body.path("version").asInt();
        var id = report + " version " + number;
        if (busy.test(id)) {
            return Told.refusal(id, Refusal.LEDGER_UNAVAILABLE, "The database is away.");
        }
        if (!recorded.containsKey(report)) {
            return Told.refusal(id, Refusal.NOT_FOUND, report);
        }
        var there = recorded.get(id);
        if (there != null && there.path("text").equals(body.path("text"))) {
            return Told.refusal(id, Refusal.ALREADY_RECORDED, id + " is on record already.");
        }
        boolean isNext = number == 1 || recorded.containsKey(report + " version " + (number - 1));
        if (!isNext || recorded.putIfAbsent(id, body) != null) {
            return Told.refusal(id, Refusal.VERSION_OUT_OF_ORDER, id);
        }
        return new Told(id, 201, "{\"id\": \"" + report + "\", \"position\": " + recorded.size() + "}", false);
    }

    private @Nullable Told refusal(String path, String id, JsonNode body) {
        var prefix = id.substring(0, 3);
        if (!path.equals(door(prefix, path))) {
            return Told.refusal(id, Refusal.NOT_FOUND, path);
        }
        var unknown = body.propertyNames().stream()
                .filter(name -> !PROPERTIES.getOrDefault(prefix, Set.of()).contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            return Told.refusal(id, Refusal.UNKNOWN_PROPERTY, unknown.toString());
        }
        return switch (prefix) {
            case "rep" ->
                kindOf(body.path("authorId").asString()).equals("ARTICLE_AUTHOR")
                        ? null
                        : Told.refusal(
                                id, Refusal.NOT_AN_AUTHOR, body.path("authorId").asString());
            case "cor" ->
                recorded.containsKey(path.split("/", -1)[3]) ? null : Told.refusal(id, Refusal.NOT_FOUND, path);
            case "asm" ->
                recorded.containsKey(path.split("/", -1)[3]) ? null : Told.refusal(id, Refusal.NOT_FOUND, path);
            case "att" -> attribution(path, id, body);
            case "rel" ->
                recorded.containsKey(path.split("/", -1)[3]) ? null : Told.refusal(id, Refusal.NOT_FOUND, path);
            default -> null;
        };
    }

    private @Nullable Told attribution(String path, String id, JsonNode body) {
        if (!recorded.containsKey(path.split("/", -1)[3])) {
            return Told.refusal(id, Refusal.NOT_FOUND, path);
        }
        for (var hop : body.path("chain")) {
            if (!recorded.containsKey(hop.path("sourceId").asString())) {
                return Told.refusal(
                        id, Refusal.SOURCE_UNKNOWN, hop.path("sourceId").asString());
            }
        }
        var report = recorded.get(body.path("reportVersion").path("reportId").asString());
        if (report == null) {
            return Told.refusal(id, Refusal.REPORT_UNKNOWN, "");
        }
        var text = report.path("text").asString();
        for (var span : Spans.in(body)) {
            if (!Spans.matches(text, span)) {
                return Told.refusal(id, Refusal.SPAN_DOES_NOT_MATCH, span.toString());
            }
        }
        return null;
    }

    private String kindOf(String sourceId) {
        var source = recorded.get(sourceId);
        return source == null ? "" : source.path("kind").asString();
    }

    private static String door(String prefix, String path) {
        return switch (prefix) {
            case "src" -> "/api/sources";
            case "rep" -> "/api/reports";
            case "clm" -> "/api/claims";
            case "cor" -> "/api/reports/" + path.split("/", -1)[3] + "/corrections";
            case "asm" -> "/api/claims/" + path.split("/", -1)[3] + "/assessments";
            case "att" -> "/api/claims/" + path.split("/", -1)[3] + "/attributions";
            case "rel" -> "/api/claims/" + path.split("/", -1)[3] + "/relations";
            default -> "";
        };
    }

    JsonNode record(String id) {
        return Optional.ofNullable(recorded.get(id)).orElseThrow();
    }

    List<String> recordedWith(String prefix) {
        return recorded.keySet().stream()
                .filter(id -> id.startsWith(prefix + "_"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
