package news.onrecord.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.json.JsonMapper;

/** A newsroom that puts claims on record through the doors, each with the place where a report carries it and whom it credits. */
final class Newsroom {

    /** A claim, and its attribution. */
    static final int COMMANDS_A_CLAIM = 2;

    private static final int REPORTS = 100;
    private static final String WORDS = "Rouhani is expected to be re-elected according to Reuters";
    private static final String ARTICLE = article();

    private final URI base;
    private final String token;
    private final Asking asking = new Asking();
    private final JsonMapper json = JsonMapper.shared();
    private final List<String> reports = new ArrayList<>();
    private final String author = id("src");
    private final String agency = id("src");
    private final LongAdder turnedAway = new LongAdder();

    Newsroom(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Puts on record what every attribution speaks of: who says it, and where it stands. */
    Newsroom atWork() {
        record("/api/sources", Map.of("id", author, "kind", "ARTICLE_AUTHOR", "name", "The article"));
        record("/api/sources", Map.of("id", agency, "kind", "NEWS_ORGANISATION", "name", "Reuters"));
        for (int report = 0; report < REPORTS; report++) {
            var id = id("rep");
            record("/api/reports", Map.of("id", id, "authorId", author, "text", ARTICLE));
            reports.add(id);
        }
        return this;
    }

    /** Records one claim and its attribution, a request each. */
    void one(long number) {
        var claim = id("clm");
        record("/api/claims", claim(claim, number));
        record("/api/claims/" + claim + "/attributions", attribution());
    }

    /** Records so many claims and their attributions in one batch, and waits for every answer. */
    void batch(int claims, long number) {
        var lines = new StringBuilder();
        for (int i = 0; i < claims; i++) {
            var claim = id("clm");
            line(lines, "/api/claims", claim(claim, number + i));
            line(lines, "/api/claims/" + claim + "/attributions", attribution());
        }
        var request = request("/api/batch", "application/x-ndjson", lines.toString());
        long recorded = asking.lines(request, 200)
                .filter(line -> line.contains("\"status\":201,"))
                .count();
        turnedAway.add((long) claims * COMMANDS_A_CLAIM - recorded);
    }

    /** How many lines of batches were not recorded: a machine that is busy with something else keeps some waiting too long. */
    long turnedAway() {
        return turnedAway.sum();
    }

    private void line(StringBuilder lines, String path, Map<String, Object> body) {
        lines.append(json.writeValueAsString(Map.of("method", "POST", "path", path, "body", body)))
                .append('\n');
    }

    private void record(String path, Map<String, Object> body) {
        asking.ask(request(path, "application/json", json.writeValueAsString(body)), 201);
    }

    private HttpRequest request(String path, String type, String body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Map<String, Object> claim(String id, long number) {
        return Map.of("id", id, "statement", Contender.statement(number), "language", "en", "kind", "FACTUAL");
    }

    private Map<String, Object> attribution() {
        int start = ARTICLE.codePointCount(0, ARTICLE.indexOf(WORDS));
        return Map.of(
                "id",
                id("att"),
                "reportVersion",
                Map.of("reportId", reports.get(ThreadLocalRandom.current().nextInt(REPORTS)), "version", 1),
                "reportingMode",
                "INDIRECT_QUOTE",
                "span",
                Map.of("start", start, "end", start + WORDS.length(), "exact", WORDS),
                "chain",
                List.of(
                        Map.of("sourceId", author),
                        Map.of("sourceId", agency, "identification", "NAMED", "mode", "INDIRECT_QUOTE")));
    }

    private static String id(String prefix) {
        return prefix + "_" + UuidCreator.getTimeOrderedEpochFast();
    }

    private static String article() {
        try (var file = Newsroom.class.getResourceAsStream("/demo/seed-article.txt")) {
            if (file == null) {
                throw new IllegalStateException("the demo's article is not there");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
