package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import news.onrecord.app.openapi.OpenApi;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the description of the API says that a door may refuse, held against everything that a door refuses in any journey: what
 * is not described fails the journey that met it.
 */
final class PromisedRefusals {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** By method and pattern, the types of problems. */
    private final Map<String, Map<PathPattern, Set<String>>> doors = new HashMap<>();

    PromisedRefusals(JsonMapper json) {
        for (var path : JSON.valueToTree(OpenApi.ofTheHouse(json)).get("paths").properties()) {
            var pattern = PathPatternParser.defaultInstance.parse(path.getKey());
            for (var operation : path.getValue().properties()) {
                doors.computeIfAbsent(operation.getKey().toUpperCase(Locale.ROOT), _ -> new HashMap<>())
                        .put(pattern, types(operation.getValue()));
            }
        }
    }

    private static Set<String> types(JsonNode operation) {
        return operation.get("responses").values().stream()
                .flatMap(response -> StreamSupport.stream(
                        response.path("content")
                                .path("application/problem+json")
                                .path("examples")
                                .spliterator(),
                        false))
                .map(example -> example.get("value").get("type").asString())
                .collect(Collectors.toSet());
    }

    /** Fails when a door says no as it is not described. */
    void check(HttpRequest request, HttpResponse<String> answer) {
        if (answer.statusCode() < 400
                || answer.statusCode() >= 500
                || !answer.headers().firstValue("Content-Type").orElse("").contains("problem+json")) {
            return;
        }
        var path = PathContainer.parsePath(request.uri().getRawPath());
        doors.getOrDefault(request.method(), Map.of()).entrySet().stream()
                .filter(door -> door.getKey().matches(path))
                .min(Map.Entry.comparingByKey())
                .ifPresent(door -> assertThat(
                                JSON.readTree(answer.body()).get("type").asString())
                        .as("%s %s may refuse this, says openapi/doors.md", request.method(), door.getKey())
                        .isIn(door.getValue()));
    }
}
