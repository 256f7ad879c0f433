package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import news.onrecord.Refusal;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.command.erasure.TextEraser;
import news.onrecord.command.ledger.KeptAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that is sent again under its key is answered the same and recorded once, whatever happened in between. */
class IdempotencyJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final String CLAIM = "{\"statement\": \"More than 300,000 posts have been made.\"}";

    @Test
    void theSameRequestIsAnsweredTheSameAndRecordedOnce() {
        var key = key();
        var first = post("/api/claims", CLAIM, key);
        long head = app.ledger().head();

        var second = post("/api/claims", CLAIM, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertSame(first, second);
        assertSame(first, post("/api/claims", CLAIM, "\"" + key + "\""));
        assertThat(app.ledger().head()).isEqualTo(head);
    }

    @Test
    void whateverTheDoor() {
        var author = entered("/api/sources", "{\"kind\": \"ARTICLE_AUTHOR\", \"name\": \"The article\"}");
        var report = entered("/api/reports", """
                {"authorId": "%s", "headline": "Posts", "text": "300,000 posts."}""".formatted(author));
        var claim = entered("/api/claims", CLAIM);
        var attribution = entered("/api/claims/" + claim + "/attributions", """
                {"reportVersion": {"reportId": "%s", "version": 1}, "reportingMode": "AUTHOR_VOICE",
                 "span": {"start": 0, "end": 13, "exact": "300,000 posts"}, "chain": [{"sourceId": "%s"}]}""".formatted(report, author));
        var correction = entered("/api/claims/" + claim + "/corrections", """
                {"kind": "CORRECTION", "severity": "MINOR", "reason": "Counted again.",
                 "before": "More than 300,000 posts have been made.", "after": "300,000 posts have been made."}""");
        entered("/api/reports/" + report + "/versions", "{\"text\": \"300,001 posts.\"}");
        var open = "{\"visibility\": \"PUBLIC\"}";
        entered("/api/sources/" + author + "/visibility", open);
        entered("/api/reports/" + report + "/visibility", open);
        entered("/api/claims/" + claim + "/visibility", open);
        entered("/api/claims/" + claim + "/attributions/" + attribution + "/visibility", open);
        entered("/api/claims/" + claim + "/corrections/" + correction + "/visibility", open);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var key = key();
        var claim = JsonPath.<String>read(post("/api/claims", CLAIM, key).body(), "$.id");
        long head = app.ledger().head();

        refused(post("/api/claims", CLAIM.replace("300", "400"), key), Refusal.IDEMPOTENCY_KEY_REUSED);
        refused(post("/api/claims", CLAIM + " ", key), Refusal.IDEMPOTENCY_KEY_REUSED);
        refused(post("/api/claims/" + claim + "/visibility", CLAIM, key), Refusal.IDEMPOTENCY_KEY_REUSED);
        assertThat(app.ledger().head()).isEqualTo(head);
    }

    @Test
    void aKeyIsItsCallersOwn() {
        var house = new House(app.context().getBean(Gatehouse.class));
        var editor = house.person("key-" + UUID.randomUUID(), Role.EDITOR);
        var key = key();
        post("/api/claims", CLAIM, key);

        for (int token = 0; token < 2; token++) {
            var secret = house.token(editor, Right.RECORD, Right.DESK).secret().value();
            assertThat(app.sendAsIs(request("/api/claims", CLAIM.replace("300", "400"), key)
                                    .setHeader("Authorization", "Bearer " + secret))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void whoMayNotRecordAnyMoreIsNotAnsweredEither() {
        var gatehouse = app.context().getBean(Gatehouse.class);
        var house = new House(gatehouse);
        var editor = house.person("gone-" + UUID.randomUUID(), Role.EDITOR);
        var secret = house.token(editor, Right.RECORD, Right.DESK).secret().value();
        var key = key();
        var request = request("/api/claims", CLAIM, key).setHeader("Authorization", "Bearer " + secret);
        assertThat(app.sendAsIs(request).statusCode()).isEqualTo(201);

        gatehouse.people().changeRoles(editor.id(), java.util.Set.of(Role.REVIEWER), FirstAccount.atTheMachine());

        refused(app.sendAsIs(request), Refusal.NOT_ALLOWED);
    }

    @Test
    void aRefusalIsNotRemembered() {
        var key = key();
        var source = "src_" + UUID.randomUUID();
        var body = "{\"authorId\": \"" + source + "\", \"text\": \"300,000 posts.\"}";
        refused(post("/api/reports", body, key), Refusal.SOURCE_UNKNOWN);
        post("/api/sources", "{\"id\": \"" + source + "\", \"kind\": \"ARTICLE_AUTHOR\", \"name\": \"A\"}", key());

        assertThat(post("/api/reports", body, key).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "two words", "\"half", "a,b"})
    void aKeyOfAnotherFormIsRefused(String malformed) {
        refused(post("/api/claims", CLAIM, malformed), Refusal.INVALID_HEADER);
    }

    @Test
    void soIsOneThatIsTooLongOrSentTwice() {
        assertThat(post("/api/claims", CLAIM, "k".repeat(200)).statusCode()).isEqualTo(201);
        refused(post("/api/claims", CLAIM, "k".repeat(201)), Refusal.INVALID_HEADER);
        refused(
                app.send(request("/api/claims", CLAIM, key()).header("Idempotency-Key", key())),
                Refusal.INVALID_HEADER);
    }

    @Test
    void aDoorThatRecordsNothingTakesNoKey() {
        refused(post("/api/tokens", "{}", key()), Refusal.INVALID_HEADER);
    }

    @Test
    void whoHeardNoAnswerAsksANewServer() throws Exception {
        var key = key();
        long head = app.ledger().head();
        sendAndHangUp(CLAIM, key);
        awaitHead(head + 1);

        try (var next = Server.over(
                ProcessRole.ALL, app.ledger().database(), Optional.of(app.ledger().log()), RunningApp.open())) {
            var answer = java.net.http.HttpClient.newHttpClient()
                    .send(
                            request("/api/claims", CLAIM, key)
                                    .uri(next.address().resolve("/api/claims"))
                                    .header("Authorization", TestKey.header(app.ledger().database()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(JsonPath.<Number>read(answer.body(), "$.position").longValue())
                    .isEqualTo(head + 1);
            assertSame(answer, post("/api/claims", CLAIM, key));
        }
        assertThat(app.ledger().head()).isEqualTo(head + 1);
    }

    @Test
    void aHundredAtOnceOnTwoNodesAreOne() throws Exception {
        try (var other = Server.over(
                        ProcessRole.ALL,
                        app.ledger().database(),
                        Optional.of(app.ledger().log()),
                        RunningApp.open());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = java.net.http.HttpClient.newHttpClient()) {
            long head = app.ledger().head();
            var key = key();
            List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                var where = i % 2 == 0 ? app.at("/api/claims") : other.address().resolve("/api/claims");
                requests.add(() -> client.send(
                        request("/api/claims", CLAIM, key)
                                .uri(where)
                                .header("Authorization", TestKey.header(app.ledger().database()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
            }
            var answers = new HashSet<String>();
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get().statusCode() + answer.get().body());
            }

            assertThat(answers).singleElement().asString().startsWith("201");
            assertThat(app.ledger().head()).isEqualTo(head + 1);
        }
    }

    @Test
    void anAnswerIsForgottenAfterAWeekAndNotBefore() {
        var kept = app.context().getBean(KeptAnswers.class);
        var old = key();
        var first = post("/api/claims", CLAIM, old);
        assertThat(kept.removeOld()).isZero();
        assertThat(superuser("update work.idempotency set recorded_at = now() - interval '8 days' where position = "
                        + position(first)))
                .isEqualTo(1);

        assertThat(kept.removeOld()).isEqualTo(1);
        assertThat(position(post("/api/claims", CLAIM, old))).isGreaterThan(position(first));
    }

    @Test
    void anErasedTextLeavesNoHashOfItselfAndTheAnswerStays() {
        var key = key();
        var first = post("/api/claims", CLAIM, key);

        new TextEraser(app.ledger().eraser()).erase(position(first), 0);

        assertThat(superuser("update work.idempotency set recorded_at = now() where request is null and position = "
                        + position(first)))
                .isEqualTo(1);
        assertSame(first, post("/api/claims", CLAIM, key));
    }

    /** As whoever loses the connection before the answer: the server is told nothing, and records. */
    private static void sendAndHangUp(String body, String key) throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), app.at("/").getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/claims HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                                    + TestKey.header(app.ledger().database()) + "\r\nIdempotency-Key: " + key
                                    + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void awaitHead(long position) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (app.ledger().head() < position) {
            assertThat(System.nanoTime()).as("it is recorded").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Records it, and looks whether sending it again is answered the same. */
    private static String entered(String path, String body) {
        var key = key();
        var first = post(path, body, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        long head = app.ledger().head();
        assertSame(first, post(path, body, key));
        assertThat(app.ledger().head()).isEqualTo(head);
        return JsonPath.read(first.body(), "$.id");
    }

    private static void assertSame(HttpResponse<String> first, HttpResponse<String> again) {
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        for (var header : List.of("Location", "Content-Type", "Stream-Version")) {
            assertThat(again.headers().allValues(header)).as(header).isEqualTo(first.headers().allValues(header));
        }
    }

    private static void refused(HttpResponse<String> answer, Refusal refusal) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(refusal.status());
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo(refusal.type());
    }

    private static long position(HttpResponse<String> answer) {
        return JsonPath.<Number>read(answer.body(), "$.position").longValue();
    }

    private static int superuser(String change) {
        return JdbcClient.create(app.ledger().superuser()).sql(change).update();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static HttpResponse<String> post(String path, String body, String key) {
        return app.send(request(path, body, key));
    }

    private static HttpRequest.Builder request(String path, String body, String key) {
        return HttpRequest.newBuilder(app.at(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
    }
}
