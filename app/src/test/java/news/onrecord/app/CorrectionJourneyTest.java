package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of one correction: what was printed stays, what stands now changes, and the writer reads its own write. */
class CorrectionJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PRINTED = "Posts opposing the boycott have now reached over 300,000.";
    private static final String OPPOSED = "More than 300,000 posts opposing the boycott have been made.";
    private static final String SUPPORTED = "More than 300,000 posts supporting the boycott have been made.";

    @Test
    void aCorrectionChangesNeitherWhatTheReportSaidNorWhatTheSourceSaid() {
        var article = enter("/api/sources", Map.of("kind", "ARTICLE_AUTHOR", "name", "The article"));
        var report = enter("/api/reports", Map.of("authorId", article, "text", PRINTED));
        var claim = enter("/api/claims", Map.of("statement", OPPOSED));
        attribute(claim, report, article);

        var corrected = app.post(
                "/api/claims/" + claim + "/corrections",
                JSON.writeValueAsString(Map.of(
                        "kind", "CORRECTION",
                        "severity", "SUBSTANTIVE",
                        "reason", "The posts called for the boycott.",
                        "before", OPPOSED,
                        "after", SUPPORTED,
                        "notice", Map.of("url", "https://news.example/corrections/1", "publishedAt", "2017-05"))));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);
        assertThat(corrected.headers().firstValue("Location")).hasValue("/api/claims/" + claim);
        long position = JSON.readTree(corrected.body()).get("position").asLong();

        var view = read("/api/claims/" + claim, position);
        assertThat(view.get("statement").asString()).isEqualTo(SUPPORTED);
        assertThat(view.get("statementRevision").asInt()).isEqualTo(2);
        var attribution = view.at("/attributions/items/0");
        assertThat(attribution.get("asPrinted").get("words").asString()).isEqualTo("Posts opposing the boycott");
        assertThat(attribution.get("asPrinted").get("statement").asString()).isEqualTo(OPPOSED);
        assertThat(attribution.get("asPrinted").get("statementRevision").asInt())
                .isEqualTo(1);
        assertThat(attribution.get("standsNow").get("statement").asString()).isEqualTo(SUPPORTED);
        assertThat(read("/api/reports/" + report, position).get("text").asString())
                .isEqualTo(PRINTED);
        assertThat(view.get("corrections")).hasSize(1);
        assertThat(view.get("corrections").get(0).get("kind").asString()).isEqualTo("CORRECTION");
        assertThat(view.get("corrections").get(0).get("authority").asString()).isEqualTo("OUTLET");
    }

    @Test
    void aThirdPartysCorrectionStandsBesideAndTheStatementStaysAsItIs() {
        var claim = enter("/api/claims", Map.of("statement", OPPOSED));
        var annotator = enter("/api/sources", Map.of("kind", "PERSON", "name", "The annotator"));

        long position = correct(
                "/api/claims/" + claim,
                """
                {"kind": "CORRECTION", "severity": "SUBSTANTIVE", "authority": "THIRD_PARTY", "authorityId": "%s",
                 "reason": "The posts called for the boycott.", "before": "%s", "after": "%s"}
                """
                        .formatted(annotator, OPPOSED, SUPPORTED));

        var view = read("/api/claims/" + claim, position);
        assertThat(view.get("statement").asString()).isEqualTo(OPPOSED);
        assertThat(view.get("statementRevision").asInt()).isEqualTo(1);
        assertThat(view.at("/corrections/0/authorityId").asString()).isEqualTo(annotator);
        assertThat(view.at("/corrections/0/statementRevision").isNull()).isTrue();
        assertThat(view.at("/corrections/0/differences/0/after").asString()).isEqualTo(SUPPORTED);
        assertThat(app.browse("/claims/" + claim + "?atLeast=" + position).body()).contains("A third party");
    }

    @Test
    void somebodyElsesRetractionOfAReportIsRecordedAsObserved() {
        var article = enter("/api/sources", Map.of("kind", "ARTICLE_AUTHOR", "name", "An author"));
        var report = enter("/api/reports", Map.of("authorId", article, "text", PRINTED));

        long position = correct(
                "/api/reports/" + report,
                """
                {"origin": "OBSERVED", "kind": "RETRACTION", "extent": "FULL", "announcedAt": "2019-03",
                 "observedAt": "2020-01-02", "notice": {"url": "https://journal.example/7", "where": "page 2"}}
                """);

        var correction = read("/api/reports/" + report, position).at("/corrections/0");
        assertThat(correction.get("origin").asString()).isEqualTo("OBSERVED");
        assertThat(correction.get("kind").asString()).isEqualTo("RETRACTION");
        assertThat(correction.get("extent").asString()).isEqualTo("FULL");
        assertThat(correction.get("target").asString()).isEqualTo("REPORT");
        assertThat(correction.get("targetId").asString()).isEqualTo(report);
        assertThat(correction.get("severity").asString()).isEqualTo("NOT_STATED");
        assertThat(correction.get("reasonStated").asBoolean()).isFalse();
        assertThat(correction.get("announcedAt").asString()).isEqualTo("2019-03");
        assertThat(correction.at("/notice/where").asString()).isEqualTo("page 2");
        assertThat(app.browse("/reports/" + report + "?atLeast=" + position).body())
                .contains("No reason was stated.")
                .contains("Observed elsewhere")
                .contains("page 2");
    }

    @Test
    void anAttributionMadeAfterACorrectionCarriesTheCorrectedStatement() {
        var article = enter("/api/sources", Map.of("kind", "ARTICLE_AUTHOR", "name", "Another article"));
        var report = enter("/api/reports", Map.of("authorId", article, "text", PRINTED));
        var claim = enter("/api/claims", Map.of("statement", OPPOSED));
        enter(
                "/api/claims/" + claim + "/corrections",
                Map.of(
                        "kind", "CORRECTION",
                        "severity", "MINOR",
                        "reason", "They supported it.",
                        "before", OPPOSED,
                        "after", SUPPORTED));

        long position = attribute(claim, report, article);

        var attribution = read("/api/claims/" + claim, position).at("/attributions/items/0");
        assertThat(attribution.get("asPrinted").get("statementRevision").asInt())
                .isEqualTo(2);
        assertThat(attribution.get("asPrinted").get("statement").asString()).isEqualTo(SUPPORTED);
    }

    @Test
    void aFurtherVersionOfAReportIsNumberedAndReadable() {
        var article = enter("/api/sources", Map.of("kind", "ARTICLE_AUTHOR", "name", "A third article"));
        var report = enter("/api/reports", Map.of("authorId", article, "text", PRINTED));

        var added = app.post(
                "/api/reports/" + report + "/versions",
                JSON.writeValueAsString(
                        Map.of("text", PRINTED.replace("opposing", "supporting"), "headline", "Corrected")));

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var location = added.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/reports/" + report + "/versions/2");
        long position = JSON.readTree(added.body()).get("position").asLong();
        assertThat(read(location, position).get("text").asString()).contains("supporting");
        assertThat(read("/api/reports/" + report + "/versions/1", position)
                        .get("text")
                        .asString())
                .contains("opposing");
        assertThat(read("/api/reports/" + report, position).get("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void aPositionThatTheLedgerDoesNotHaveYetIsRefused() {
        var refused = app.get("/api/claims?atLeast=" + (app.ledger().head() + 1000));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("urn:onrecord:problem:position-beyond-head");
    }

    private static long attribute(String claim, String report, String author) {
        var answer = app.post(
                "/api/claims/" + claim + "/attributions",
                JSON.writeValueAsString(Map.of(
                        "reportVersion",
                        Map.of("reportId", report, "version", 1),
                        "reportingMode",
                        "AUTHOR_VOICE",
                        "span",
                        Map.of("start", 0, "end", 26, "exact", "Posts opposing the boycott"),
                        "chain",
                        new Object[] {Map.of("sourceId", author)})));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("position").asLong();
    }

    private static long correct(String thing, String body) {
        var answer = app.post(thing + "/corrections", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue(thing);
        return JSON.readTree(answer.body()).get("position").asLong();
    }

    private static String enter(String path, Map<String, ?> body) {
        var answer = app.post(path, JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    private static JsonNode read(String path, long position) {
        var answer = app.get(path + "?atLeast=" + position);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
