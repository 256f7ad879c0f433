package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.onrecord.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editors at work in a running On Record: what they record, what is refused, and what they read afterwards. */
record EditingDesk(RunningApp app) {

    static final String PRINTED = "Posts opposing the boycott have now reached over 300,000, according to reports.";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Records something under an id of its own. */
    String enter(String path, Map<String, ?> body) {
        return recorded(path, body).get("id").asString();
    }

    /** Records something; answers the position. */
    long record(String path, Map<String, ?> body) {
        return recorded(path, body).get("position").asLong();
    }

    private JsonNode recorded(String path, Map<String, ?> body) {
        var answer = post(path, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    /** Tries, and hears why not. */
    String refused(Refusal refusal, String path, Map<String, ?> body) {
        var answer = post(path, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(refusal.status());
        assertThat(answer.body()).contains(refusal.type());
        return answer.body();
    }

    HttpResponse<String> post(String path, Map<String, ?> body) {
        return app.post(path, JSON.writeValueAsString(body));
    }

    /** Reads what the views say once they have come as far as the ledger. */
    JsonNode read(String path) {
        var answer = app.get(upToNow(path));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The same as a page. */
    String page(String path) {
        var answer = app.browse(upToNow(path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private String upToNow(String path) {
        return path + (path.contains("?") ? "&" : "?") + "atLeast="
                + app.ledger().head();
    }

    String claim(String statement) {
        return enter("/api/claims", Map.of("statement", statement));
    }

    String source(String kind, String name) {
        return enter("/api/sources", Map.of("kind", kind, "name", name));
    }

    String report(String author, String outlet) {
        return enter("/api/reports", Map.of("authorId", author, "outlet", outlet, "text", PRINTED));
    }

    /** An attribution of the claim to a source by way of the report's author. */
    Map<String, Object> attribution(String report, String author, String source) {
        return Map.of(
                "reportVersion",
                Map.of("reportId", report, "version", 1),
                "reportingMode",
                "INDIRECT_QUOTE",
                "span",
                Map.of("start", 0, "end", 26, "exact", "Posts opposing the boycott"),
                "chain",
                List.of(Map.of("sourceId", author), Map.of("sourceId", source, "identification", "NAMED")));
    }

    /** Two who do something at the same moment; both answers. */
    static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var both = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> first = people.submit(() -> {
                both.await();
                return one.call();
            });
            Future<T> second = people.submit(() -> {
                both.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
