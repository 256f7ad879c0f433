package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import news.onrecord.Refusal;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.app.openapi.DoorBook;
import news.onrecord.command.correction.ConfirmationTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What /api/openapi.json says, compared with the running server: the doors, the examples, the answers, the problems. */
@SuppressWarnings("NullAway.Init")
class OpenApiJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(
            new DoorSettings(0, false, new AccessSettings(true, 0), new ConfirmationTime(Duration.ofSeconds(1))));

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DoorBook BOOK = DoorBook.read();

    /** What the book's examples say, and what the server has said instead. */
    private static final Map<String, String> SAID = new LinkedHashMap<>();

    /** Doors that wait for somebody from outside, or for a time that does not come within this test. */
    private static final Set<String> WITHOUT_EXAMPLE =
            Set.of("POST /api/people/{id}/case", "POST /api/takedowns/{id}/expiry");

    private static String token;
    private static String secondToken;
    private static JsonNode api;
    private static long position;

    /** Whatever goes wrong on the way is told by the tests. */
    private static final Map<String, HttpResponse<String>> ANSWERS = new LinkedHashMap<>();

    /** Doors that answered a request that was sent again otherwise than before. */
    private static final List<String> OTHERWISE = new ArrayList<>();

    @BeforeAll
    static void tellTheStory() throws Exception {
        var house = new House(app.context().getBean(Gatehouse.class));
        var everything = EnumSet.complementOf(EnumSet.of(Role.OUTSIDE_AUDITOR));
        var teller = house.personOf("Politics", "teller", everything.toArray(Role[]::new));
        token = house.token(teller, Right.values()).secret().value();
        var second = house.personOf("Politics", "second", everything.toArray(Role[]::new));
        secondToken = house.token(second, Right.values()).secret().value();
        SAID.put(
                "{in half an hour}",
                Clock.systemUTC().instant().plus(Duration.ofMinutes(30)).toString());
        api = JSON.readTree(app.sendAsIs(
                        HttpRequest.newBuilder(app.at("/api/openapi.json")).header("Authorization", "Bearer " + token))
                .body());
        for (var entry : BOOK.entries()) {
            if (entry.example().isPresent()) {
                ANSWERS.put(entry.door(), told(entry, entry.example().get()));
            }
        }
    }

    private static HttpResponse<String> told(DoorBook.Entry entry, DoorBook.Example example) throws Exception {
        for (var before : entry.before()) {
            var answer = send(token, before, before.body(), UUID.randomUUID().toString());
            if (answer.statusCode() >= 300) {
                return answer;
            }
        }
        var who = entry.bySecondPerson() ? secondToken : token;
        var key = UUID.randomUUID().toString();
        var answer = send(who, example, example.body(), key);
        for (int i = 0; i < 100 && isTooEarly(entry, answer); i++) {
            Thread.sleep(100);
            answer = send(who, example, example.body(), key);
        }
        if (List.of(201, 202).contains(answer.statusCode())
                && answer.headers().firstValue("Stream-Version").isPresent()) {
            position = JSON.readTree(answer.body()).get("position").asLong();
            var again = send(who, example, example.body(), key);
            if (!(again.statusCode() == answer.statusCode()
                    && again.body().equals(answer.body())
                    && again.headers()
                            .firstValue("Location")
                            .equals(answer.headers().firstValue("Location")))) {
                OTHERWISE.add(entry.door() + ": " + answer.body()
                        + answer.headers().firstValue("Location") + ", and sent again " + again.body()
                        + again.headers().firstValue("Location"));
            }
        }
        for (var said : example.answersAs().entrySet()) {
            var at = JSON.readTree(answer.body()).at("/" + said.getKey().replace('.', '/'));
            SAID.put(said.getValue(), at.asString());
        }
        return answer;
    }

    /** Whether it takes some time to pass: until a checkpoint covers what is asked for, until a moment is over. */
    private static boolean isTooEarly(DoorBook.Entry entry, HttpResponse<String> answer) {
        return answer.body().contains(Refusal.TOO_EARLY.type())
                || (List.of(404, 409).contains(answer.statusCode())
                        && entry.door().contains("proofs"));
    }

    @Test
    void everyDoorAnswersARequestThatIsSentAgainTheSame() {
        assertThat(OTHERWISE)
                .as("news.onrecord.command.ledger.Once tells from the events what is answered")
                .isEmpty();
    }

    @Test
    void everyDoorIsDescribedWithAnExample() {
        List<String> missing = new ArrayList<>();
        for (var door : registered()) {
            var said = BOOK.of(door);
            if (said.isEmpty()) {
                missing.add("## " + door);
            } else if (said.get().summary().isEmpty()
                    || said.get().description().isEmpty()) {
                missing.add(door + ": its summary, or its description");
            } else if (said.get().example().isEmpty() && !WITHOUT_EXAMPLE.contains(door)) {
                missing.add(door + ": an example");
            }
        }
        assertThat(missing)
                .as("what app/src/main/resources/openapi/doors.md does not say")
                .isEmpty();
    }

    @Test
    void nothingIsDescribedThatIsNotThere() {
        assertThat(BOOK.entries().stream().map(DoorBook.Entry::door)).isSubsetOf(registered());
        assertThat(described()).isEqualTo(registered());
    }

    @Test
    void everyExampleIsAcceptedAndAnsweredAsDescribed() {
        List<String> wrong = new ArrayList<>();
        ANSWERS.forEach((door, answer) -> {
            var described = operation(door).get("responses").get(String.valueOf(answer.statusCode()));
            if (answer.statusCode() >= 300 || described == null) {
                wrong.add(door + ": " + answer.statusCode() + " " + answer.body());
            } else {
                var type =
                        answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
                var content = described.get("content").get(type);
                if (content == null) {
                    wrong.add(door + ": answers " + type);
                } else if (type.equals("application/json")) {
                    compare(door, JSON.readTree(answer.body()), content.get("schema"), wrong);
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(Objects.requireNonNull(ANSWERS.get("POST /api/batch")).body().lines())
                .allMatch(line -> line.contains("\"status\":201"));
    }

    @Test
    void everyExampleIsABodyAsDescribed() {
        List<String> wrong = new ArrayList<>();
        for (var door : described()) {
            var content = operation(door).path("requestBody").path("content").path("application/json");
            if (content.has("example")) {
                compare(door, content.get("example"), content.get("schema"), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsRequiredIsAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var entry : BOOK.entries()) {
            var example = entry.example();
            if (example.isPresent()
                    && example.get().body().startsWith("{")
                    && !entry.door().endsWith("/batch")) {
                var body = (ObjectNode) JSON.readTree(example.get().body());
                for (var name : List.copyOf(body.propertyNames())) {
                    var without = body.deepCopy();
                    without.remove(name);
                    var answer = send(
                            entry.bySecondPerson() ? secondToken : token,
                            example.get(),
                            without.toString(),
                            UUID.randomUUID().toString());
                    boolean missing = answer.statusCode() == 400
                            && JSON.readTree(answer.body())
                                    .get("detail")
                                    .asString()
                                    .matches("['\"]" + name + "['\"] is required.*");
                    if (missing != entry.required().contains(name)) {
                        wrong.add(entry.door() + ": without " + name + " " + answer.statusCode() + " " + answer.body());
                    }
                }
                entry.required().stream()
                        .filter(name -> !body.has(name))
                        .forEach(name -> wrong.add(entry.door() + ": its example has no " + name));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyProblemThatIsNamedIsInTheDocumentOfErrors() {
        var types = Arrays.stream(Refusal.values()).map(Refusal::type).collect(Collectors.toSet());
        var named = new TreeSet<String>();
        for (var door : described()) {
            operation(door)
                    .get("responses")
                    .properties()
                    .forEach(response -> response.getValue()
                            .path("content")
                            .path("application/problem+json")
                            .path("examples")
                            .values()
                            .forEach(example -> {
                                named.add(example.get("value").get("type").asString());
                                assertThat(example.get("value").get("status").asString())
                                        .isEqualTo(response.getKey());
                            }));
        }
        assertThat(named).isNotEmpty().isSubsetOf(types);
    }

    @Test
    void whoIsNotKnownIsNotToldTheApi() {
        assertThat(app.sendAsIs(HttpRequest.newBuilder(app.at("/api/openapi.json")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(api.get("openapi").asString()).isEqualTo("3.1.0");
    }

    /** What stands there, compared with what is said about it: nothing that is not described, nothing missing, the same types. */
    private static void compare(String where, JsonNode given, JsonNode schema, List<String> wrong) {
        if (schema.has("$ref")) {
            schema.path("required").forEach(name -> {
                if (!given.has(name.asString())) {
                    wrong.add(where + ": has no " + name.asString());
                }
            });
            var name = schema.get("$ref").asString().replace("#/components/schemas/", "");
            compare(where, given, api.get("components").get("schemas").get(name), wrong);
        } else if (schema.has("anyOf")) {
            var best = new ArrayList<String>(List.of(where + ": none of " + schema));
            for (var one : schema.get("anyOf")) {
                List<String> of = new ArrayList<>();
                compare(where, given, one, of);
                if (of.size() < best.size() || of.isEmpty()) {
                    best = new ArrayList<>(of);
                }
            }
            wrong.addAll(best);
        } else {
            compareType(where, given, schema, wrong);
        }
    }

    private static void compareType(String where, JsonNode given, JsonNode schema, List<String> wrong) {
        var types = schema.path("type").isArray()
                ? schema.get("type").valueStream().map(JsonNode::asString).collect(Collectors.toSet())
                : Set.of(schema.path("type").asString(""));
        var is = given.isObject()
                ? "object"
                : given.isArray()
                        ? "array"
                        : given.isString()
                                ? "string"
                                : given.isNull()
                                        ? "null"
                                        : given.isBoolean()
                                                ? "boolean"
                                                : given.isIntegralNumber() ? "integer" : "number";
        if (!types.contains("") && !types.contains(is) && !(is.equals("integer") && types.contains("number"))) {
            wrong.add(where + ": is " + is + ", not " + types);
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(given::equals)) {
            wrong.add(where + ": " + given + " is none of " + schema.get("enum"));
        }
        if (given.isArray() && schema.has("items")) {
            given.forEach(item -> compare(where + "[]", item, schema.get("items"), wrong));
        }
        if (given.isObject() && schema.has("properties")) {
            given.properties().forEach(property -> {
                var described = schema.get("properties").get(property.getKey());
                if (described == null) {
                    wrong.add(where + ": has " + property.getKey());
                } else {
                    compare(where + "." + property.getKey(), property.getValue(), described, wrong);
                }
            });
            schema.path("required").forEach(name -> {
                if (!given.has(name.asString())) {
                    wrong.add(where + ": has no " + name.asString());
                }
            });
        }
    }

    private static HttpResponse<String> send(String who, DoorBook.Example example, String body, String key) {
        var method = example.method();
        var path = example.path();
        var where = withSaid(path);
        if (method.equals("GET")
                && where.matches("/api/(claims|reports|sources|assessments|scales|complaints|receivers).*")) {
            where += (where.contains("?") ? "&" : "?") + "atLeast=" + position;
        }
        var request = HttpRequest.newBuilder(app.at(where)).header("Authorization", "Bearer " + who);
        if (method.equals("POST")) {
            request.header("Content-Type", path.endsWith("/batch") ? "application/x-ndjson" : "application/json")
                    .POST(BodyPublishers.ofString(withSaid(body)));
            if (records("POST", path)) {
                request.header("Idempotency-Key", key);
            }
        }
        return app.sendAsIs(request);
    }

    /** Whether the door is described to take a key. */
    private static boolean records(String method, String path) {
        return described().stream()
                .filter(door -> (method + " " + path)
                        .matches(door.replaceAll("\\{\\w+}", "[^/]+").replace("?", "\\?")))
                .anyMatch(door -> operation(door).get("parameters").toString().contains("Idempotency-Key"));
    }

    private static String withSaid(String words) {
        var told = words.replace(
                "{in a moment}",
                Clock.systemUTC().instant().plus(Duration.ofSeconds(3)).toString());
        for (var said : SAID.entrySet()) {
            told = told.replace(said.getKey(), said.getValue());
        }
        return told;
    }

    private static JsonNode operation(String door) {
        var parts = door.split(" ", 2);
        return api.get("paths").get(parts[1]).get(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    private static Set<String> described() {
        Set<String> doors = new TreeSet<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> doors.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return doors;
    }

    private static Set<String> registered() {
        Set<String> doors = new TreeSet<>();
        app.context()
                .getBean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, _) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> doors.add(method + " " + pattern))));
        return doors;
    }
}
