package news.onrecord.app.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.onrecord.access.Right;
import news.onrecord.access.door.Doors;
import news.onrecord.command.door.Doorway;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API (OpenAPI 3.1), made from the doors themselves, the records that they take and give, and what the
 * {@link DoorBook} says of them. A door that the book does not know is described as far as it describes itself.
 */
public final class OpenApi {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String SECOND_PERSON = " It takes a second person: nobody who stands behind it already.";
    private final DoorBook book;
    private final Schemas schemas;
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    private OpenApi(DoorBook book, JsonMapper json) {
        this.book = book;
        this.schemas = new Schemas(json);
        schemas.name("Problem", Refusals.problem());
    }

    /**
     * The description of every door that On Record has.
     *
     * @param json by which bodies are read and answers written
     */
    public static Map<String, Object> ofTheHouse(JsonMapper json) {
        var api = new OpenApi(DoorBook.read(), json);
        HouseDoors.forEach(api::add);
        return api.document();
    }

    private void add(String method, String pattern, AnnotatedMethod door) {
        paths.computeIfAbsent(pattern, _ -> new TreeMap<>())
                .put(method.toLowerCase(Locale.ROOT), operation(method, pattern, door));
    }

    private Map<String, Object> document() {
        return ordered(
                "openapi", "3.1.0",
                "info",
                        ordered(
                                "title",
                                "On Record",
                                "version",
                                "1",
                                "description",
                                "A ledger of news claims. What will stay as it is: docs/stability.md."),
                "tags",
                        book.entries().stream()
                                .map(DoorBook.Entry::tag)
                                .distinct()
                                .map(tag -> Map.of("name", tag))
                                .toList(),
                "paths", paths,
                "components",
                        ordered(
                                "schemas",
                                schemas.components(),
                                "securitySchemes",
                                ordered(
                                        "token",
                                        Map.of("type", "http", "scheme", "bearer"),
                                        "session",
                                        Map.of("type", "apiKey", "in", "cookie", "name", "onrecord"))));
    }

    private Map<String, Object> operation(String method, String pattern, AnnotatedMethod door) {
        var said = book.of(method + " " + pattern);
        var asks = Doors.at(method, pattern).orElse(Doors.Asks.NOTHING);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", method.toLowerCase(Locale.ROOT) + pattern.replaceAll("[^A-Za-z]+", "-"));
        said.ifPresent(entry -> {
            operation.put("tags", List.of(entry.tag()));
            operation.put("summary", entry.summary());
        });
        operation.put(
                "description",
                said.map(DoorBook.Entry::description).orElse("") + " " + asksFor(asks)
                        + (said.filter(DoorBook.Entry::bySecondPerson).isPresent() ? SECOND_PERSON : ""));
        operation.put(
                "security",
                switch (asks) {
                    case NOTHING -> List.of();
                    case A_SESSION -> List.of(Map.of("session", List.of()));
                    default -> List.of(Map.of("token", List.of()), Map.of("session", List.of()));
                });
        operation.put(
                "parameters",
                parameters(pattern, door, said.map(DoorBook.Entry::parameters).orElse(List.of())));
        body(door).ifPresent(parameter -> operation.put("requestBody", requestBody(parameter, said)));
        if (pattern.equals("/api/batch")) {
            operation.put("requestBody", lines(said));
        }
        operation.put("responses", responses(method, asks, door, said));
        return operation;
    }

    private static String asksFor(Doors.Asks asks) {
        var rights = asks.rights().stream().sorted().map(Right::scope).collect(Collectors.joining(" and "));
        return switch (asks) {
            case NOTHING -> "It is open to everybody.";
            case TO_BE_KNOWN -> "It asks to be known.";
            case A_SESSION -> "It asks for a session.";
            default -> "It asks for the right " + rights + ".";
        };
    }

    private static List<Map<String, Object>> parameters(String pattern, AnnotatedMethod door, List<String> named) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        var matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            parameters.add(parameter(matcher.group(1), "path", true, Parameters.ofTheAddress(matcher.group(1))));
        }
        for (var name : named) {
            parameters.add(parameter(name, "query", false, Parameters.of(name)));
        }
        if (Doorway.records(door)) {
            parameters.add(parameter("Idempotency-Key", "header", false, Parameters.of("Idempotency-Key")));
            if (isAboutAThing(pattern)) {
                parameters.add(parameter("If-Match", "header", false, Parameters.of("If-Match")));
            }
        }
        return parameters;
    }

    /** Whether a door adds to a stream that its caller may have seen; an assessment of a claim has one of its own. */
    private static boolean isAboutAThing(String pattern) {
        return pattern.contains("{id}") && !pattern.endsWith("/assessments");
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Parameters.Said said) {
        return ordered(
                "name", name,
                "in", in,
                "required", required,
                "description", said.description(),
                "schema", Map.of("type", said.type()));
    }

    static Optional<MethodParameter> body(AnnotatedMethod door) {
        return Arrays.stream(door.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst();
    }

    private Map<String, Object> requestBody(MethodParameter parameter, Optional<DoorBook.Entry> said) {
        var type = ResolvableType.forMethodParameter(parameter);
        return ordered(
                "required",
                Objects.requireNonNull(parameter.getParameterAnnotation(RequestBody.class))
                        .required(),
                "content",
                Map.of(
                        "application/json",
                        withExample(
                                schemas.body(
                                        type, said.map(DoorBook.Entry::required).orElse(List.of())),
                                said)));
    }

    private Map<String, Object> lines(Optional<DoorBook.Entry> said) {
        return ordered(
                "required",
                true,
                "content",
                Map.of("application/x-ndjson", withExample(Map.of("type", "string"), said)));
    }

    private static Map<String, Object> withExample(Map<String, Object> schema, Optional<DoorBook.Entry> said) {
        Map<String, Object> content = ordered("schema", schema);
        said.flatMap(DoorBook.Entry::example)
                .filter(example -> !example.body().isEmpty())
                .ifPresent(example -> content.put("example", Answered.parsed(example.body())));
        return content;
    }

    private Map<String, Object> responses(
            String method, Doors.Asks asks, AnnotatedMethod door, Optional<DoorBook.Entry> said) {
        Map<String, Object> responses = new TreeMap<>();
        said.map(DoorBook.Entry::statuses)
                .filter(statuses -> !statuses.isEmpty())
                .orElse(List.of(String.valueOf(status(door))))
                .forEach(status -> responses.put(status, Answered.success(door, status, schemas)));
        responses.putAll(Refusals.of(method, asks, door, said));
        return responses;
    }

    private static int status(AnnotatedMethod door) {
        var said = door.getMethodAnnotation(ResponseStatus.class);
        return Doorway.records(door)
                ? 201
                : said == null ? HttpStatus.OK.value() : said.code().value();
    }

    /** A map that keeps its order. */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
