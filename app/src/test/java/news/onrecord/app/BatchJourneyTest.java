package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import news.onrecord.Refusal;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** Many commands in one request: each goes through its own door, is refused by itself, and keeps its order. */
class BatchJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aWholeArticleInOneBatchWhoseLinesSpeakOfEachOther() {
        var author = id("src");
        var report = id("rep");
        var lines = new ArrayList<String>();
        lines.add(line("/api/sources", """
                {"id": "%s", "kind": "ARTICLE_AUTHOR", "name": "The article"}""".formatted(author)));
        lines.add(line("/api/reports", """
                {"id": "%s", "authorId": "%s", "text": "300,000 posts."}""".formatted(report, author)));
        lines.addAll(attributed(report, author, 50));

        var answers = answers(batch(lines));

        assertThat(answers).hasSize(lines.size());
        for (int i = 0; i < answers.size(); i++) {
            assertThat(JsonPath.<Integer>read(answers.get(i), "$.line")).isEqualTo(i + 1);
            assertThat(status(answers.get(i))).as(answers.get(i)).isEqualTo(201);
        }
        assertThat(JsonPath.<String>read(answers.getFirst(), "$.body.id")).isEqualTo(author);
        assertThat(JsonPath.<Integer>read(answers.getFirst(), "$.body.streamVersion"))
                .isZero();
        assertThat(answers.stream().map(answer -> JsonPath.<Integer>read(answer, "$.body.position")))
                .doesNotHaveDuplicates();
    }

    @Test
    void fourBatchesAtOnceDoNotCrowdTheDatabaseOut() throws Exception {
        var pool = app.context().getBean("commandDataSource", HikariDataSource.class);
        var author = entered("/api/sources", "{\"kind\": \"ARTICLE_AUTHOR\", \"name\": \"The article\"}");
        var report = entered("/api/reports", "{\"authorId\": \"" + author + "\", \"text\": \"300,000 posts.\"}");
        var most = new AtomicInteger();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var batches = Stream.generate(() -> senders.submit(() -> answers(batch(attributed(report, author, 500)))))
                    .limit(4)
                    .toList();
            while (!batches.stream().allMatch(Future::isDone)) {
                most.accumulateAndGet(pool.getHikariPoolMXBean().getThreadsAwaitingConnection(), Math::max);
                Thread.sleep(1);
            }
            for (var batch : batches) {
                assertThat(batch.get())
                        .hasSize(1_000)
                        .allSatisfy(answer -> assertThat(status(answer)).isEqualTo(201));
            }
        }

        assertThat(most).hasValueLessThanOrEqualTo(32);
    }

    /** So many claims, each with its attribution. */
    private static List<String> attributed(String report, String author, int claims) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < claims; i++) {
            var claim = id("clm");
            lines.add(line("/api/claims", """
                    {"id": "%s", "statement": "300,000 posts."}""".formatted(claim)));
            lines.add(line("/api/claims/" + claim + "/attributions", """
                    {"reportVersion": {"reportId": "%s", "version": 1}, "reportingMode": "AUTHOR_VOICE",
                     "span": {"start": 0, "end": 13, "exact": "300,000 posts"}, "chain": [{"sourceId": "%s"}]}""".formatted(report, author)));
        }
        return lines;
    }

    private static String entered(String path, String body) {
        return JsonPath.read(app.post(path, body).body(), "$.id");
    }

    @Test
    void linesOfOneStreamKeepTheirOrder() {
        var lines = new ArrayList<String>();
        var claims = new ArrayList<String>();
        for (int claim = 0; claim < 5; claim++) {
            claims.add(id("clm"));
            lines.add(line("/api/claims", """
                    {"id": "%s", "statement": "0 posts."}""".formatted(claims.get(claim))));
        }
        for (int i = 0; i < 40; i++) {
            for (var claim : claims) {
                lines.add(line("/api/claims/" + claim + "/corrections", """
                        {"kind": "UPDATE", "severity": "MINOR", "reason": "Counted again.", "before": "%d posts.",
                         "after": "%d posts."}""".formatted(i, i + 1)));
            }
        }

        assertThat(answers(batch(lines)))
                .allSatisfy(answer -> assertThat(status(answer)).as(answer).isEqualTo(201));
    }

    @Test
    void holdingsOfOneReceiverKeepTheirOrderThoughTheirAddressDoesNotNameIt() {
        for (int round = 0; round < 10; round++) {
            var receiver = id("rcv");
            var claim = id("clm");
            var lines = new ArrayList<>(List.of(line("/api/receivers", """
                    {"id": "%s", "name": "Example Wire", "kind": "NEWS_AGENCY"}""".formatted(receiver))));
            for (int again = 0; again < 8; again++) {
                lines.add(line("/api/holdings", """
                        {"receiverId": "%s", "thingId": "%s", "externalId": "wire:1"}""".formatted(receiver, claim)));
            }

            assertThat(answers(batch(lines)).stream().map(BatchJourneyTest::status))
                    .startsWith(201, 201)
                    .endsWith(409);
        }
    }

    @Test
    void aLineOfADoorThatTakesNothingHasNoBodyAndItsKeyMayStandInQuotationMarks() {
        var source = id("src");
        var alias = id("als");
        var key = UUID.randomUUID();
        var removal = "{\"method\": \"POST\", \"path\": \"/api/sources/" + source + "/aliases/" + alias
                + "/removal\", \"idempotencyKey\": \"\\\"" + key + "\\\"\"}";

        assertThat(answers(batch(List.of(
                                line("/api/sources", """
                                {"id": "%s", "kind": "PERSON", "name": "Jane Roe"}""".formatted(source)),
                                line("/api/sources/" + source + "/aliases", """
                                {"id": "%s", "alias": "J. Roe"}""".formatted(alias)),
                                removal,
                                removal)))
                        .stream()
                        .map(BatchJourneyTest::status))
                .containsExactly(201, 201, 201, 201);
    }

    @Test
    void aLineThatIsRefusedIsRefusedAloneAsARequestWouldBe() throws Exception {
        var claim = line("/api/claims", "{\"statement\": \"300,000 posts.\"}");
        long head = app.ledger().head();
        var answers = answers(batch(List.of(
                claim,
                "nonsense",
                "",
                "[]",
                claim + claim,
                claim.replace("\"path\"", "\"where\""),
                claim.replace("POST", "GET"),
                line("/api/claims/" + id("clm"), "{}"),
                line("/api/claims/%zz/visibility", "{}"),
                line("/api/tokens", "{}"),
                line("/api/claims/clm_1/visibility", "{\"visibility\": \"PUBLIC\"}"),
                line("/api/claims", "{\"statment\": \"300,000 posts.\"}"),
                line("/api/claims", "{\"statement\": \" \"}"),
                line("/api/claims", "{\"statement\": \"1\", \"kind\": \"GUESS\"}"),
                "{\"method\": \"POST\", \"path\": \"/api/claims\"}",
                "{\"method\": \"POST\", \"path\": \"/api/claims\", \"body\": null}",
                claim.replace("{\"method\"", "{\"idempotencyKey\": \"two words\", \"method\""),
                claim.replace("{\"method\"", "{\"ifMatch\": \"3\", \"method\""),
                claim)));

        assertThat(answers.stream().map(BatchJourneyTest::type))
                .containsExactly(
                        "201",
                        type(Refusal.MALFORMED_BODY),
                        type(Refusal.MALFORMED_BODY),
                        type(Refusal.MALFORMED_BODY),
                        type(Refusal.UNKNOWN_PROPERTY),
                        type(Refusal.METHOD_NOT_ALLOWED),
                        type(Refusal.NOT_FOUND),
                        type(Refusal.NOT_FOUND),
                        type(Refusal.NOT_FOUND),
                        type(Refusal.NOT_FOUND),
                        type(Refusal.UNKNOWN_PROPERTY),
                        type(Refusal.EMPTY_TEXT),
                        type(Refusal.INVALID_VALUE),
                        type(Refusal.MISSING_VALUE),
                        type(Refusal.INVALID_VALUE),
                        type(Refusal.INVALID_HEADER),
                        type(Refusal.INVALID_HEADER),
                        "201");
        assertThat(JsonPath.<Integer>read(answers.getLast(), "$.line")).isEqualTo(19);
        assertThat(app.ledger().head()).isEqualTo(head + 2);
        var single = app.post("/api/claims", "{\"statement\": \" \"}");
        assertThat(JSON.readTree(answers.get(11)).get("body")).isEqualTo(JSON.readTree(single.body()));
    }

    @Test
    void wordsThatAreNotUtf8AreNotForgiven() {
        var bytes = line("/api/claims", "{\"statement\": \"x posts.\"}").getBytes(StandardCharsets.US_ASCII);
        bytes[new String(bytes, StandardCharsets.US_ASCII).indexOf("x posts")] = (byte) 0xE9;

        assertThat(answers(app.send(request(BodyPublishers.ofByteArray(bytes)))).stream()
                        .map(BatchJourneyTest::type))
                .containsExactly(type(Refusal.MALFORMED_BODY));
    }

    @Test
    void eachLineAsksForItsRight() {
        var house = new House(app.context().getBean(Gatehouse.class));
        var reviewer = house.person("batch-" + UUID.randomUUID(), Role.REVIEWER);
        var token = house.token(reviewer, Right.READ, Right.DESK).secret().value();
        var lines = List.of(line("/api/claims", "{\"statement\": \"300,000 posts.\"}"));

        var refused = app.sendAsIs(request(lines).setHeader("Authorization", "Bearer " + token));
        var nobody = app.sendAsIs(request(lines));

        assertThat(answers(refused).stream().map(BatchJourneyTest::type)).containsExactly(type(Refusal.NOT_ALLOWED));
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyIsTheSameInALineAndInARequest() {
        var key = UUID.randomUUID().toString();
        var body = "{\"statement\":   \"300,000 posts.\"}";
        var single = app.send(HttpRequest.newBuilder(app.at("/api/claims"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
        long head = app.ledger().head();
        var line = line("/api/claims", body).replace("{\"method\"", "{\"idempotencyKey\": \"" + key + "\", \"method\"");

        var answers = answers(batch(List.of(line, line, line, line.replace("300", "400"))));

        for (var answer : answers.subList(0, 3)) {
            assertThat(answer).contains("\"status\":201,\"body\":" + single.body() + "}");
        }
        assertThat(type(answers.getLast())).isEqualTo(type(Refusal.IDEMPOTENCY_KEY_REUSED));
        assertThat(app.ledger().head()).isEqualTo(head);
    }

    @Test
    void aNewKeyInTwoLinesIsOneRecord() {
        var key = UUID.randomUUID().toString();
        var line = line("/api/claims", "{\"statement\": \"300,000 posts.\"}")
                .replace("{\"method\"", "{\"idempotencyKey\": \"" + key + "\", \"method\"");
        long head = app.ledger().head();

        var bodies = new HashSet<Object>();
        for (var answer : answers(batch(java.util.Collections.nCopies(100, line)))) {
            assertThat(status(answer)).as(answer).isEqualTo(201);
            bodies.add(JsonPath.read(answer, "$.body"));
        }

        assertThat(bodies).hasSize(1);
        assertThat(app.ledger().head()).isEqualTo(head + 1);
    }

    @Test
    void aLineSaysWhatItsSenderHasSeen() {
        var claim = id("clm");
        var change = line("/api/claims/" + claim + "/visibility", "{\"visibility\": \"PUBLIC\"}")
                .replace("{\"method\"", "{\"ifMatch\": \"\\\"v0\\\"\", \"method\"");

        var answers = answers(batch(List.of(
                line("/api/claims", "{\"id\": \"" + claim + "\", \"statement\": \"300,000 posts.\"}"),
                change,
                change.replace("PUBLIC", "PARTNERS"))));

        assertThat(answers.stream().map(BatchJourneyTest::type))
                .containsExactly("201", "201", type(Refusal.PRECONDITION_FAILED));
    }

    @Test
    void linesHaveALengthAndBatchesANumberOfLines() {
        var claim = line("/api/claims", "{\"statement\": \"300,000 posts.\"}");
        var answers = answers(batch(List.of("x".repeat(3 << 20), claim)));
        assertThat(answers.stream().map(BatchJourneyTest::type)).containsExactly(type(Refusal.TOO_LARGE), "201");

        var many = answers(app.send(request(BodyPublishers.ofString("x\n".repeat(100_000) + claim + "\n" + claim))));
        assertThat(many).hasSize(100_001);
        assertThat(type(many.getLast())).isEqualTo(type(Refusal.TOO_LARGE));
    }

    @Test
    void anotherTypeOfBodyIsRefusedAsAWhole() {
        var answer = app.post("/api/batch", line("/api/claims", "{}"));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("application/x-ndjson");
    }

    @Test
    void anAnswerComesWhileTheBatchIsStillBeingSent() throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), app.at("/").getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(
                    ("POST /api/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nAuthorization: "
                                    + TestKey.header(app.ledger().database())
                                    + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 1; i <= 3; i++) {
                out.write(chunk(line("/api/claims", "{\"statement\": \"300,000 posts.\"}") + "\n"));
                assertThat(until(in, "{\"line\":" + i)).contains("\"status\":201");
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(until(in, "0")).isEqualTo("0");
        }
    }

    @Test
    void whatWasReadIsDoneThoughItsSenderHungUp() throws Exception {
        long head = app.ledger().head();
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), app.at("/").getPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST /api/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nAuthorization: "
                                            + TestKey.header(app.ledger().database())
                                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(chunk(line("/api/claims", "{\"statement\": \"300,000 posts.\"}") + "\n"));
        }
        long end = System.nanoTime() + 20_000_000_000L;
        while (app.ledger().head() == head) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(10);
        }
        assertThat(app.post("/api/claims", "{\"statement\": \"300,000 posts.\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private static byte[] chunk(String words) {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes(
                (Integer.toHexString(words.length()) + "\r\n" + words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return chunk.toByteArray();
    }

    private static String until(BufferedReader in, String start) throws Exception {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("no line begins with " + start);
    }

    private static String id(String prefix) {
        return prefix + "_" + UUID.randomUUID();
    }

    private static String line(String path, String body) {
        return "{\"method\": \"POST\", \"path\": \"" + path + "\", \"body\": " + body.replace("\n", " ") + "}";
    }

    private static HttpResponse<String> batch(List<String> lines) {
        return app.send(request(lines));
    }

    private static HttpRequest.Builder request(List<String> lines) {
        return request(BodyPublishers.ofString(String.join("\n", lines)));
    }

    private static HttpRequest.Builder request(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(app.at("/api/batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(body);
    }

    private static List<String> answers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        return answer.body().lines().toList();
    }

    private static int status(String answer) {
        return JsonPath.read(answer, "$.status");
    }

    /** What it is answered: 201, or the type of the problem. */
    private static String type(String answer) {
        return status(answer) == 201 ? "201" : JsonPath.read(answer, "$.body.type");
    }

    private static String type(Refusal refusal) {
        return refusal.type();
    }
}
