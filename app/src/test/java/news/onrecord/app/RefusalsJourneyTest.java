package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import news.onrecord.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bad input through the real doors: each gets its own refusal, and nothing is recorded. */
class RefusalsJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEXT =
            "🗳 Posts opposing the boycott have now reached over 300,000, according to 🗳 reports.";

    private static String author = "";
    private static String reports = "";
    private static String report = "";
    private static String claim = "";

    @BeforeAll
    static void anArticleIsOnRecord() {
        author = entered("/api/sources", "{\"kind\": \"ARTICLE_AUTHOR\", \"name\": \"The article\"}");
        reports = entered("/api/sources", "{\"kind\": \"UNSPECIFIED_REPORTS\", \"name\": \"Unnamed reports\"}");
        report = entered(
                "/api/reports",
                JSON.writeValueAsString(Map.of("authorId", author, "text", TEXT, "headline", "300,000 posts")));
        claim = entered("/api/claims", "{\"statement\": \"More than 300,000 posts have been made.\"}");
    }

    private long headBefore;

    @BeforeEach
    void rememberTheHead() {
        headBefore = app.ledger().head();
    }

    @AfterEach
    void nothingWasRecorded(TestInfo test) {
        assertThat(app.ledger().head()).as(test.getDisplayName()).isEqualTo(headBefore);
    }

    @Test
    void wordsThatDoNotStandThere() {
        var body = attribution();
        ((ObjectNode) body.get("span")).put("exact", "Posts supporting the boycott");
        refused(attribute(body), Refusal.SPAN_DOES_NOT_MATCH, "Posts supporting the boycott");
    }

    @Test
    void offsetsThatCountUtf16Units() {
        var body = attribution();
        var span = (ObjectNode) body.get("span");
        span.put("start", span.get("start").asInt() + 1)
                .put("end", span.get("end").asInt() + 1);
        refused(attribute(body), Refusal.SPAN_IN_UTF16_UNITS, "code points");
    }

    @Test
    void anOffsetInsideASurrogatePair() {
        var body = attribution();
        body.set("span", span(1, 27, "🗳 Posts opposing the boyc"));
        refused(attribute(body), Refusal.SPAN_IN_UTF16_UNITS, "surrogate pair");
    }

    @Test
    void halfACharacterInTheQuotedWords() {
        var body = JSON.writeValueAsString(attribution()).replace("Posts opposing", "\\ud83dPosts opposing");
        refused(app.post("/api/claims/" + claim + "/attributions", body), Refusal.FORBIDDEN_CHARACTER, "span.exact");
    }

    @Test
    void anUnknownSource() {
        var body = attribution();
        ((ObjectNode) body.get("chain").get(1)).put("sourceId", "src_" + UUID.randomUUID());
        refused(attribute(body), Refusal.SOURCE_UNKNOWN, "Hop 1");
    }

    @Test
    void aCycleInAChain() {
        var body = attribution();
        body.withArray("chain").addObject().put("sourceId", reports);
        refused(attribute(body), Refusal.CHAIN_CYCLE, "Hop 2");
    }

    @Test
    void aHopZeroThatIsNotTheReportsAuthor() {
        var body = attribution();
        body.withArray("chain").remove(0);
        body.withArray("chain").removeAll().addObject().put("sourceId", reports);
        refused(attribute(body), Refusal.CHAIN_NOT_FROM_AUTHOR, author);
    }

    @Test
    void anUnknownReportVersion() {
        var body = attribution();
        ((ObjectNode) body.get("reportVersion")).put("version", 2);
        refused(attribute(body), Refusal.REPORT_UNKNOWN, "Version 2");
    }

    @Test
    void anUnknownClaim() {
        refused(
                app.post(
                        "/api/claims/clm_" + UUID.randomUUID() + "/attributions",
                        attribution().toString()),
                Refusal.NOT_FOUND,
                "clm_");
        refused(app.post("/api/claims/C05/attributions", attribution().toString()), Refusal.NOT_FOUND, "C05");
    }

    @Test
    void aFutureSaidAt() {
        var body = attribution();
        body.put("saidAt", "2999");
        refused(attribute(body), Refusal.IN_THE_FUTURE, "2999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"statement\": \"A\", \"kind\": \"RUMOUR\"}                 | INVALID_VALUE       | FACTUAL",
                "{\"statement\": \"A\", \"kind\": 3}                          | INVALID_VALUE       | kind",
                "{\"statement\": \"   \"}                                     | EMPTY_TEXT          | statement",
                "{\"statement\": \"a\\u0000b\"}                               | FORBIDDEN_CHARACTER | NUL",
                "{\"kind\": \"FACTUAL\"}                                      | MISSING_VALUE       | statement",
                "{\"statement\": \"A\", \"recordedAt\": \"2017-05-19\"}       | SET_BY_THE_LEDGER   | recordedAt",
                "{\"statement\": \"A\", \"statment\": \"B\"}                  | UNKNOWN_PROPERTY    | statment",
                "{\"statement\": \"A\", \"statement\": \"B\"}                 | MALFORMED_BODY      | statement",
                "{\"statement\": \"A\"} trailing                              | MALFORMED_BODY      | line 1",
                "{\"statement\": \"A\"                                        | MALFORMED_BODY      | line 1",
                "[1]                                                          | INVALID_VALUE       | object",
                "{\"statement\": 5}                                           | INVALID_VALUE       | statement",
                "{\"statement\": \"A\", \"language\": \"no language\"}        | INVALID_VALUE       | BCP 47",
                "{\"statement\": \"A\", \"id\": \"clm_1\"}                    | INVALID_VALUE       | clm_",
                "{\"statement\": \"A\", \"id\": \"src_01890a5d-ac96-774b-bcce-b302099a8057\"} | INVALID_VALUE | clm_",
                "`` | MALFORMED_BODY | body",
            })
    void aBodyThatIsNotAsItShouldBe(String body, Refusal refusal, String detail) {
        refused(app.post("/api/claims", body), refusal, detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3 28", "c1 81", "e0 81 81", "ed a0 80", "f5 80 80 80", "ff"})
    void invalidUtf8(String bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"statement\": \"a".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(HexFormat.ofDelimiter(" ").parseHex(bytes));
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

        refused(
                post("/api/claims", HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
                Refusal.MALFORMED_BODY,
                "UTF-8");
    }

    @Test
    void anotherEncodingThanUtf8() {
        byte[] utf16 = "{\"statement\": \"a\"}".getBytes(StandardCharsets.UTF_16LE);

        refused(post("/api/claims", HttpRequest.BodyPublishers.ofByteArray(utf16)), Refusal.MALFORMED_BODY, "UTF-8");
        refused(
                app.send(HttpRequest.newBuilder(app.at("/api/claims"))
                        .header("Content-Type", "application/json;charset=iso-8859-1")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"statement\": \"a\"}"))),
                Refusal.UNSUPPORTED_MEDIA_TYPE,
                "UTF-8");
    }

    @Test
    void aLanguageThatGoesOnAndOn() {
        var tag = "en" + "-abcdefgh".repeat(20_000) + "!";
        refused(
                app.post("/api/claims", JSON.writeValueAsString(Map.of("statement", "A", "language", tag))),
                Refusal.INVALID_VALUE,
                "BCP 47");
    }

    @Test
    void aBodyOfTenMegabytesWhetherItsLengthIsToldOrNot() {
        var body = JSON.writeValueAsString(Map.of("statement", "a".repeat(10 * 1024 * 1024)));
        refused(app.post("/api/claims", body), Refusal.TOO_LARGE, "2097152");
        refused(
                post(
                        "/api/claims",
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))),
                Refusal.TOO_LARGE,
                "2097152");
    }

    @Test
    void anotherMediaTypeAndAnotherMethod() {
        refused(
                app.send(HttpRequest.newBuilder(app.at("/api/claims"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("statement"))),
                Refusal.UNSUPPORTED_MEDIA_TYPE,
                "application/json");
        refused(
                app.send(HttpRequest.newBuilder(app.at("/api/claims/" + claim)).DELETE()),
                Refusal.METHOD_NOT_ALLOWED,
                "DELETE");
        refused(app.get("/api/nothing"), Refusal.NOT_FOUND, "nothing at this address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%ff", "%C0%80", "%ED%A0%80", "%"})
    void aQueryThatIsNotPercentEncodedUtf8(String q) throws IOException {
        assertThat(statusOfRaw("GET /api/claims?q=" + q + " HTTP/1.1")).isEqualTo(400);
    }

    @Test
    void aFormInParts() throws IOException {
        refused(
                app.send(HttpRequest.newBuilder(app.at("/api/claims"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; na"))),
                Refusal.UNSUPPORTED_MEDIA_TYPE,
                "application/json");
        assertThat(statusOfRaw("GET /onrecord.css HTTP/1.1\r\nRange: bytes=9999999-"))
                .isBetween(400, 499);
    }

    /** Sends a request line as no decent client would. */
    private static int statusOfRaw(String head) throws IOException {
        try (var socket = new Socket(app.at("/").getHost(), app.at("/").getPort())) {
            socket.getOutputStream()
                    .write((head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @Test
    void aReportWhoseAuthorIsNoAuthor() {
        refused(
                app.post("/api/reports", JSON.writeValueAsString(Map.of("authorId", reports, "text", TEXT))),
                Refusal.NOT_AN_AUTHOR,
                "UNSPECIFIED_REPORTS");
        refused(
                app.post(
                        "/api/reports",
                        JSON.writeValueAsString(Map.of("authorId", "src_" + UUID.randomUUID(), "text", TEXT))),
                Refusal.SOURCE_UNKNOWN,
                "not on record");
    }

    @Test
    void aDateThatIsNone() {
        refused(
                app.post(
                        "/api/reports",
                        JSON.writeValueAsString(Map.of("authorId", author, "text", TEXT, "publishedAt", "May 19th"))),
                Refusal.INVALID_VALUE,
                "May 19th");
    }

    @Test
    void theSameIdTwice() {
        var id = "clm_" + UUID.randomUUID();
        entered("/api/claims", "{\"id\": \"" + id + "\", \"statement\": \"Once.\"}");
        rememberTheHead();
        refused(
                app.post("/api/claims", "{\"id\": \"" + id + "\", \"statement\": \"Twice.\"}"),
                Refusal.ALREADY_RECORDED,
                id);
    }

    @Test
    void anAttributionUnderAnIdThatAnotherClaimHas() {
        var id = "att_" + UUID.randomUUID();
        var other = entered("/api/claims", "{\"statement\": \"Another claim.\"}");
        entered(
                "/api/claims/" + other + "/attributions",
                attribution().put("id", id).toString());
        rememberTheHead();

        refused(attribute(attribution().put("id", id)), Refusal.ALREADY_RECORDED, id);
    }

    @Test
    void aCorrectionThatIsRepeatedWithItsId() {
        var id = "cor_" + UUID.randomUUID();
        var corrected = entered("/api/claims", "{\"statement\": \"Wrong.\"}");
        var body = correction("Wrong.", "Right.").replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
        entered("/api/claims/" + corrected + "/corrections", body);
        var other = entered("/api/claims", "{\"statement\": \"Wrong.\"}");
        rememberTheHead();

        refused(app.post("/api/claims/" + corrected + "/corrections", body), Refusal.ALREADY_RECORDED, id);
        refused(app.post("/api/claims/" + other + "/corrections", body), Refusal.ALREADY_RECORDED, id);
    }

    @Test
    void aTextOfMoreLinesThanAnyReportHas() {
        refused(
                app.post(
                        "/api/reports",
                        JSON.writeValueAsString(Map.of("authorId", author, "text", "line\n".repeat(60_000)))),
                Refusal.TOO_LARGE,
                "50000");
        entered("/api/reports", JSON.writeValueAsString(Map.of("authorId", author, "text", "line\n".repeat(40_000))));
        rememberTheHead();
    }

    @Test
    void aReportThatIsPublishedInTheFuture() {
        refused(
                app.post(
                        "/api/reports",
                        JSON.writeValueAsString(Map.of("authorId", author, "text", TEXT, "publishedAt", "2999-01"))),
                Refusal.IN_THE_FUTURE,
                "publishedAt");
    }

    @Test
    void aVersionOutOfOrder() {
        refused(
                app.post("/api/reports/" + report + "/versions", "{\"version\": 5, \"text\": \"Later.\"}"),
                Refusal.VERSION_OUT_OF_ORDER,
                "not 5");
        refused(
                app.post("/api/reports/" + report + "/versions", "{\"version\": 0, \"text\": \"Earlier.\"}"),
                Refusal.VERSION_OUT_OF_ORDER,
                "not 0");
    }

    @Test
    void aVersionThatIsOnRecordAndSaysThisOrSomethingElse() {
        refused(
                app.post(
                        "/api/reports/" + report + "/versions",
                        JSON.writeValueAsString(Map.of("version", 1, "text", TEXT, "headline", "300,000 posts"))),
                Refusal.ALREADY_RECORDED,
                "Version 1");
        refused(
                app.post(
                        "/api/reports/" + report + "/versions",
                        JSON.writeValueAsString(Map.of("version", 1, "text", TEXT, "headline", "400,000 posts"))),
                Refusal.VERSION_OUT_OF_ORDER,
                "says something else");
        refused(
                app.post("/api/reports/" + report + "/versions", "{\"version\": 1, \"text\": \"Another.\"}"),
                Refusal.VERSION_OUT_OF_ORDER,
                "says something else");
    }

    @Test
    void aCorrectionOfAnotherStatementThanTheOneThatStands() {
        refused(
                app.post("/api/claims/" + claim + "/corrections", correction("Another statement.", "Mine.")),
                Refusal.STATEMENT_MOVED_ON,
                "revision 1");
    }

    @Test
    void aCorrectionThatChangesNothingOrIsOfAKindWithoutWords() {
        var stands = "More than 300,000 posts have been made.";
        refused(
                app.post("/api/claims/" + claim + "/corrections", correction(stands, stands)),
                Refusal.NOTHING_CORRECTED,
                "same");
        refused(
                app.post(
                        "/api/claims/" + claim + "/corrections",
                        correction(stands, "Fewer.").replace("CORRECTION", "RETRACTION")),
                Refusal.INVALID_VALUE,
                "RETRACTION");
    }

    private static String correction(String before, String after) {
        return JSON.writeValueAsString(Map.of(
                "kind",
                "CORRECTION",
                "severity",
                "SUBSTANTIVE",
                "reason",
                "We were told.",
                "before",
                before,
                "after",
                after));
    }

    private static ObjectNode attribution() {
        int start = TEXT.codePointCount(0, TEXT.indexOf("Posts"));
        var body = JSON.createObjectNode();
        body.putObject("reportVersion").put("reportId", report).put("version", 1);
        body.put("reportingMode", "INDIRECT_QUOTE");
        body.set("span", span(start, start + 26, "Posts opposing the boycott"));
        var chain = body.putArray("chain");
        chain.addObject().put("sourceId", author);
        chain.addObject().put("sourceId", reports).put("identification", "UNSPECIFIED_REPORTS");
        return body;
    }

    private static ObjectNode span(int start, int end, String exact) {
        return JSON.createObjectNode().put("start", start).put("end", end).put("exact", exact);
    }

    private static HttpResponse<String> attribute(ObjectNode body) {
        return app.post("/api/claims/" + claim + "/attributions", body.toString());
    }

    private static HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) {
        return app.send(HttpRequest.newBuilder(app.at(path))
                .header("Content-Type", "application/json")
                .POST(body));
    }

    private static String entered(String path, String body) {
        var answer = app.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recorded = JSON.readTree(answer.body());
        assertThat(recorded.propertyNames()).containsExactlyInAnyOrder("id", "position", "streamVersion");
        return recorded.get("id").asString();
    }

    private void refused(HttpResponse<String> answer, Refusal refusal, String detail) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).as(answer.body()).isEqualTo(refusal.type());
        assertThat(answer.statusCode()).isEqualTo(refusal.status());
        assertThat(problem.get("status").asInt()).isEqualTo(refusal.status());
        assertThat(problem.get("title").asString()).isEqualTo(refusal.title());
        assertThat(problem.get("detail").asString())
                .contains(detail)
                .doesNotContain("Exception")
                .doesNotContain("java.");
    }
}
