package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.command.erasure.TextEraser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a crash between the approval and the erasure leaves, and how the next process makes it good. */
@SuppressWarnings("NullAway.Init")
class TakedownFaultTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;
    private String annes;
    private String bens;

    @BeforeEach
    void letNobodyErase() {
        superuser("revoke update on ledger.text from onrecord_eraser");
    }

    @Test
    void wordsThatWereToGoWhenTheProcessEndedGoWhenTheNextStarts() throws Exception {
        start();
        var claim = recorded(annes, "/api/claims", "{'statement':'Jane Roe made posts.','note':'At 12 Elm Street.'}");
        var position = claim.path("position").asLong();
        var takedown = send(
                annes,
                "/api/takedowns",
                "{'ground':'PRIVACY','reason':'She asked.','texts':[{'position':" + position + "}]}");
        assertThat(takedown.statusCode()).as(takedown.body()).isEqualTo(202);
        var door = "/api/takedowns/" + JSON.readTree(takedown.body()).path("id").asString();
        recorded(bens, door + "/approval", "{'version':1}");
        Thread.sleep(1_000); // it tries, and may not
        assertThat(read(door).path("state").asString()).isEqualTo("APPROVED");
        assertThat(standing(position)).isEqualTo(2);
        assertThat(erasures()).isZero();
        server.close();

        letTheEraserWork();
        new TextEraser(ledger.eraser()).erase(position, 0); // as if it had come so far
        start();

        await().atMost(PATIENCE).until(() -> read(door).path("state").asString(""), state -> state.equals("ERASED"));
        assertThat(standing(position)).isZero();
        assertThat(erasures()).isEqualTo(1);
        assertThat(count("select count(*) from ledger.event e join ledger.event a on a.stream = e.stream"
                        + " and a.type = 'TakedownApproved'"
                        + " cross join lateral (select convert_from(e.metadata, 'UTF8')::json as m) as told where e.type = 'WordsErased' and m ->> 'client' = 'eraser'"
                        + " and m ->> 'eventId' = e.event_id::text"
                        + " and m ->> 'actor' = convert_from(a.metadata, 'UTF8')::json ->> 'actor'"
                        + " and m ->> 'correlationId' = convert_from(a.metadata, 'UTF8')::json ->> 'correlationId'"))
                .as("on the word of who approved it")
                .isEqualTo(1);
        assertThat(read("/api/claims/" + claim.path("id").asString())
                        .path("statement")
                        .isNull())
                .isTrue();
        server.close();
    }

    @Test
    void wordsThatCouldNotGoGoOnceTheyCanWithoutARestart() throws Exception {
        start();
        long before = erasures();
        var claim = recorded(annes, "/api/claims", "{'statement':'Jane Roe made posts.'}");
        var position = claim.path("position").asLong();
        var takedown = JSON.readTree(send(
                        annes,
                        "/api/takedowns",
                        "{'ground':'PRIVACY','reason':'She asked.','texts':[{'position':" + position + "}]}")
                .body());
        recorded(bens, "/api/takedowns/" + takedown.path("id").asString() + "/approval", "{'version':1}");
        Thread.sleep(1_000);
        assertThat(standing(position)).isEqualTo(1);

        letTheEraserWork();

        await().atMost(PATIENCE).until(() -> standing(position) == 0 && erasures() == before + 1);
        server.close();
    }

    @Test
    void twoProcessesEraseOnceAndSayItOnce() throws Exception {
        letTheEraserWork();
        start();
        long before = erasures();
        try (var other = Server.over(
                ProcessRole.COMMAND, ledger.login(ProcessRole.COMMAND), Optional.of(ledger.log()), RunningApp.open())) {
            assertThat(other.address()).isNotEqualTo(server.address());
            for (int number = 1; number <= 5; number++) {
                var position = recorded(annes, "/api/claims", "{'statement':'Jane Roe made posts.'}")
                        .path("position")
                        .asLong();
                var takedown = JSON.readTree(send(
                                annes,
                                "/api/takedowns",
                                "{'ground':'PRIVACY','reason':'She asked.','texts':[{'position':" + position + "}]}")
                        .body());
                recorded(bens, "/api/takedowns/" + takedown.path("id").asString() + "/approval", "{'version':1}");
                await().atMost(PATIENCE).until(() -> standing(position) == 0);
            }
            long after = before + 5;
            await().atMost(PATIENCE).until(() -> erasures() == after);
            Thread.sleep(1_000);
            assertThat(erasures()).isEqualTo(after);
        }
        server.close();
    }

    private void start() throws Exception {
        server = Server.over(ProcessRole.ALL, ledger.database(), Optional.of(ledger.log()), RunningApp.open());
        var house = new House(server.context().getBean(Gatehouse.class));
        var name = String.valueOf(System.nanoTime());
        annes = token(house, "anne" + name);
        bens = token(house, "ben" + name);
    }

    private static String token(House house, String login) {
        return house.token(
                        house.person(login, Role.EDITOR, Role.REVIEWER),
                        Right.READ,
                        Right.DESK,
                        Right.RECORD,
                        Right.REVIEW)
                .secret()
                .value();
    }

    private static void letTheEraserWork() {
        superuser("grant update (salt, bytes) on ledger.text to onrecord_eraser");
    }

    private static long standing(long position) {
        return count("select count(*) from ledger.text where bytes is not null and position = " + position);
    }

    private static long erasures() {
        return count("select count(*) from ledger.event where type = 'WordsErased'");
    }

    private static long count(String question) {
        return JdbcClient.create(ledger.superuser())
                .sql(question)
                .query(Long.class)
                .single();
    }

    private static void superuser(String statement) {
        JdbcClient.create(ledger.superuser()).sql(statement).update();
    }

    private JsonNode recorded(String token, String path, String json) {
        var answer = send(token, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private JsonNode read(String path) {
        return JSON.readTree(call(annes, HttpRequest.newBuilder(server.address().resolve(path)))
                .body());
    }

    private HttpResponse<String> send(String token, String path, String json) {
        return call(
                token,
                HttpRequest.newBuilder(server.address().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private HttpResponse<String> call(String token, HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError("no answer", failure);
        }
    }
}
