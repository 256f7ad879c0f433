package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import news.onrecord.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command that says which version of a thing its sender has seen does not go past what others recorded since. */
@SuppressWarnings("NullAway.Init")
class PreconditionJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final String PUBLIC = "{\"visibility\": \"PUBLIC\"}";
    private static final String PARTNERS = "{\"visibility\": \"PARTNERS\"}";

    private String claim;
    private long position;

    @BeforeEach
    void aClaimIsOnRecord() {
        var answer = app.post("/api/claims", "{\"statement\": \"300,000 posts.\"}");
        claim = JsonPath.read(answer.body(), "$.id");
        position = JsonPath.<Number>read(answer.body(), "$.position").longValue();
        assertVersion(0, answer);
    }

    @Test
    void answersSayTheVersionAndCommandsSayItBack() {
        assertVersion(0, app.get("/api/claims/" + claim + "?atLeast=" + position));
        assertVersion(1, change(PARTNERS, "\"v0\""));

        refused(change(PUBLIC, "\"v0\""), Refusal.PRECONDITION_FAILED, "version 1 now");
        assertVersion(2, change(PUBLIC, "\"v1\""));
        assertVersion(3, change(PARTNERS, "\"v1\" , \"v2\""));
        assertVersion(4, change(PUBLIC, "*"));
    }

    @Test
    void sourcesAndReportsSayTheirsToo() {
        var source = app.post("/api/sources", "{\"kind\": \"ARTICLE_AUTHOR\", \"name\": \"The article\"}");
        String author = JsonPath.read(source.body(), "$.id");
        var filed = app.post("/api/reports", "{\"authorId\": \"" + author + "\", \"text\": \"300,000 posts.\"}");
        var position = "?atLeast=" + JsonPath.<Number>read(filed.body(), "$.position");
        var report = JsonPath.<String>read(filed.body(), "$.id");

        assertVersion(0, source);
        assertVersion(1, filed);
        assertVersion(0, app.get("/api/sources/" + author + position));
        assertVersion(1, app.get("/api/reports/" + report + position));
        assertVersion(1, app.get("/api/reports/" + report + "/versions/1" + position));
    }

    @Test
    void whatIsNotThereHasNoVersion() {
        var answer = app.send(HttpRequest.newBuilder(app.at("/api/claims"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString("{\"statement\": \"300,000 posts.\"}")));

        refused(answer, Refusal.PRECONDITION_FAILED, "There is no clm_");
    }

    @Test
    void whatTheRulesRefuseIsSaidFirst() {
        change(PUBLIC, "*");

        refused(change(PUBLIC, "\"v0\""), Refusal.NOTHING_CHANGED, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v0", "\"0\"", "W/\"v0\"", "\"v0\",", "\"v-1\"", "\"v0\" \"v1\"", "*, \"v0\"", ""})
    void anotherFormIsRefused(String malformed) {
        refused(change(PUBLIC, malformed), Refusal.INVALID_HEADER, "streamVersion");
    }

    @Test
    void whoDoesNotSeeEverythingIsNotToldHowMuchThereIs() {
        var answer = change(PUBLIC, "*");
        var position = JsonPath.<Number>read(answer.body(), "$.position");

        var read = app.sendAsIs(HttpRequest.newBuilder(app.at("/api/claims/" + claim + "?atLeast=" + position)));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Object>read(read.body(), "$.streamVersion")).isNull();
        assertThat(read.headers().firstValue("Stream-Version")).isEmpty();
    }

    @Test
    void ofManyWhoSawTheSameOneGoesOnWhicheverNodeTheyAsk() throws Exception {
        try (var other = Server.over(
                        ProcessRole.ALL,
                        app.ledger().database(),
                        Optional.of(app.ledger().log()),
                        RunningApp.open());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = HttpClient.newHttpClient()) {
            for (int version = 0; version < 5; version++) {
                List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    var where = (i % 2 == 0 ? app.at("/") : other.address()).resolve(corrections());
                    var seen = "\"v" + version + "\"";
                    var body = correction(version);
                    requests.add(() -> client.send(
                            HttpRequest.newBuilder(where)
                                    .header("Content-Type", "application/json")
                                    .header("If-Match", seen)
                                    .header(
                                            "Authorization",
                                            TestKey.header(app.ledger().database()))
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString()));
                }
                int recorded = 0;
                for (var answer : threads.invokeAll(requests)) {
                    int status = answer.get().statusCode();
                    assertThat(status).as(answer.get().body()).isIn(201, 409, 412);
                    recorded += status == 201 ? 1 : 0;
                }
                assertThat(recorded).isEqualTo(1);
            }
        }
    }

    @Test
    void aNodeThatRemembersLessThanWasSeenLooksAgain() throws Exception {
        try (var other = Server.over(
                        ProcessRole.ALL,
                        app.ledger().database(),
                        Optional.of(app.ledger().log()),
                        RunningApp.open());
                var client = HttpClient.newHttpClient()) {
            for (int version = 0; version < 6; version++) {
                var where = (version % 3 == 2 ? app.at("/") : other.address()).resolve(corrections());
                assertThat(client.send(
                                        HttpRequest.newBuilder(where)
                                                .header("Content-Type", "application/json")
                                                .header("If-Match", "\"v" + version + "\"")
                                                .header(
                                                        "Authorization",
                                                        TestKey.header(app.ledger().database()))
                                                .POST(BodyPublishers.ofString(correction(version)))
                                                .build(),
                                        BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(201);
            }
        }
    }

    private String corrections() {
        return "/api/claims/" + claim + "/corrections";
    }

    private static String correction(int version) {
        return """
                {"id": "cor_%s", "kind": "CORRECTION", "severity": "MINOR", "reason": "Counted again.",
                 "before": "%s", "after": "%s"}""".formatted(UUID.randomUUID(), posts(version), posts(version + 1));
    }

    private static String posts(int version) {
        return "300,00" + version + " posts.";
    }

    private HttpResponse<String> change(String body, String ifMatch) {
        return app.send(HttpRequest.newBuilder(app.at("/api/claims/" + claim + "/visibility"))
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .POST(BodyPublishers.ofString(body)));
    }

    private static void assertVersion(int version, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.streamVersion")).isEqualTo(version);
        assertThat(answer.headers().allValues("Stream-Version")).containsExactly(String.valueOf(version));
    }

    private static void refused(HttpResponse<String> answer, Refusal refusal, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(refusal.status());
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo(refusal.type());
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(detail);
    }
}
