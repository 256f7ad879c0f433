package news.onrecord.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.access.audit.AuditRecord;
import tools.jackson.databind.json.JsonMapper;

/** The house of a running On Record in which identities are sealed, and everybody who might want to know one. */
final class ConfidentialScene {

    /** A name that stands nowhere else. */
    static final String IDENTITY = "Zebulon Quarrymaster of 12 Elm Street";

    static final String REASON = "The lawyers ask.";

    private static final String FORM = "a-secret-of-the-form";

    private final HttpClient client = HttpClient.newHttpClient();
    private final House house;
    private final URI address;

    ConfidentialScene(Gatehouse gatehouse, URI address) {
        this.house = new House(gatehouse);
        this.address = address;
    }

    House house() {
        return house;
    }

    /** A source on record; everybody may read that there is one. */
    String source(Person editor) {
        var answer = post(
                byToken(editor, Right.RECORD, Right.DESK),
                "/api/sources",
                Map.of("kind", "PERSON", "name", "The clerk", "visibility", "PUBLIC"));
        return text(answer, "id");
    }

    HttpResponse<String> seal(
            UnaryOperator<HttpRequest.Builder> as, String source, String identity, String desk, Person... readers) {
        return post(
                as,
                "/api/sources/" + source + "/identity",
                Map.of("identity", identity, "desk", desk, "readers", ids(readers)));
    }

    /** Seals it in a session, for the desk of who does it. */
    long seal(Person by, String source, String identity, Person... readers) {
        var answer = seal(inSession(by), source, identity, String.valueOf(by.desk()), readers);
        if (answer.statusCode() != 201) {
            throw new AssertionError("not sealed: " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).get("position").asLong();
    }

    HttpResponse<String> read(UnaryOperator<HttpRequest.Builder> as, String source) {
        return post(as, "/api/sources/" + source + "/identity/readings", Map.of("reason", REASON));
    }

    HttpResponse<String> post(UnaryOperator<HttpRequest.Builder> as, String path, Map<String, ?> body) {
        return post(as, path, JsonMapper.shared().writeValueAsString(body));
    }

    HttpResponse<String> post(UnaryOperator<HttpRequest.Builder> as, String path, String body) {
        return send(as.apply(HttpRequest.newBuilder(address.resolve(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(UnaryOperator<HttpRequest.Builder> as, String path) {
        return send(as.apply(HttpRequest.newBuilder(address.resolve(path))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException failure) {
            throw new AssertionError("no answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    /** In front of a browser, on a page of ours. */
    UnaryOperator<HttpRequest.Builder> inSession(Person person) {
        var session = house.gatehouse().sessions().begin(person.id()).value();
        byte[] masked = Arrays.copyOf(new byte[FORM.length()], 2 * FORM.length());
        System.arraycopy(FORM.getBytes(StandardCharsets.UTF_8), 0, masked, FORM.length(), FORM.length());
        return request -> request.setHeader("Cookie", "onrecord=" + session + "; onrecord-form=" + FORM)
                .setHeader(
                        "X-XSRF-TOKEN", Base64.getUrlEncoder().withoutPadding().encodeToString(masked));
    }

    UnaryOperator<HttpRequest.Builder> byToken(Person owner, Right... scopes) {
        var token = house.token(owner, scopes).secret().value();
        return request -> request.setHeader("Authorization", "Bearer " + token);
    }

    /** What was kept about a source, the oldest first: {@code IDENTITY_READ per_… The lawyers ask.} */
    List<String> kept(String source) {
        return house.gatehouse().audit().before(Long.MAX_VALUE, 1_000).reversed().stream()
                .filter(record -> source.equals(record.subject()))
                .map(ConfidentialScene::line)
                .toList();
    }

    private static String line(AuditRecord record) {
        return record.kind() + " " + record.actor() + " " + record.detail();
    }

    static List<String> ids(Person... people) {
        return Arrays.stream(people).map(person -> person.id().value()).toList();
    }

    static String text(HttpResponse<String> answer, String field) {
        var value = JsonMapper.shared().readTree(answer.body()).get(field);
        if (value == null) {
            throw new AssertionError("no " + field + " in " + answer.body());
        }
        return value.asString();
    }

    /** Somebody of the desk with those roles. */
    Person of(String desk, String login, Role... roles) {
        return house.personOf(desk, login, roles);
    }
}
