package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Complaints from their reception to what came of them; nobody but the desk hears of one. */
class ComplaintJourneyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEVER = "00000000-0000-7000-8000-000000000000";
    private static final String OF_JANE = "'grounds':['INACCURATE','PRIVACY'],'words':'I was never in Albania.',"
            + "'complainant':{'name':'Jane Roe','contact':'jane@roe.example'}";

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    @Test
    void aComplaintGoesItsWayFromReceptionToTheCorrectionThatCameOfIt() {
        var claim = claim("Jane Roe was in Albania.");
        var complaint =
                recorded("/api/complaints", "{'aboutId':'" + claim + "'," + OF_JANE + ",'receivedAt':'2017-06-02'}");
        var door = "/api/complaints/" + complaint;

        recorded(door + "/acknowledgement", "{'acknowledgedAt':'2017-06-03','note':'By telephone.'}");
        recorded(door + "/deadline", "{'dueBy':'2017-07-10T00:00:00Z','reason':'A witness is travelling.'}");
        recorded(door + "/decision", "{'outcome':'UPHELD','reason':'She was not.','decidedAt':'2017-06-12'}");
        var correction = recorded(
                "/api/claims/" + claim + "/corrections",
                "{'kind':'CORRECTION','severity':'CRITICAL','reason':'She was not.','before':'Jane Roe was in Albania.',"
                        + "'after':'Jane Roe was at home.'}");
        recorded(door + "/corrections", "{'correctionId':'" + correction + "'}");

        var view = json(door);
        assertThat(view.path("aboutId").asString()).isEqualTo(claim);
        assertThat(view.path("grounds").valueStream().map(JsonNode::asString)).containsExactly("INACCURATE", "PRIVACY");
        assertThat(view.at("/complainant/contact").asString()).isEqualTo("jane@roe.example");
        assertThat(view.at("/acknowledged/acknowledgedAt").asString()).isEqualTo("2017-06-03");
        assertThat(view.path("dueBy").asString()).isEqualTo("2017-07-10T00:00:00Z");
        assertThat(view.path("deadlines")).hasSize(2);
        assertThat(view.at("/deadlines/0/dueBy").asString()).isEqualTo("2017-06-29T10:00:00Z");
        assertThat(view.path("overdue").asBoolean()).isFalse();
        assertThat(view.at("/decisions/0/outcome").asString()).isEqualTo("UPHELD");
        assertThat(view.path("daysToDecision").asInt()).isEqualTo(10);
        assertThat(view.path("corrections").valueStream().map(JsonNode::asString))
                .containsExactly(correction);
        var aboutCorrection = recorded(
                "/api/complaints", "{'aboutId':'" + correction + "','grounds':['OTHER'],'words':'Too small.'}");
        assertThat(json("/api/complaints/" + aboutCorrection)
                        .path("complainant")
                        .isNull())
                .isTrue();
    }

    @Test
    void aReopenedComplaintIsDecidedAnewAndTheFirstDecisionStaysOnRecord() {
        var complaint = recorded("/api/complaints", "{'aboutId':'" + claim("It snowed.") + "'," + OF_JANE + "}");
        var door = "/api/complaints/" + complaint;
        recorded(door + "/decision", "{'outcome':'DECLINED','reason':'It did.'}");
        recorded(door + "/reopening", "{'reason':'There is a photograph.'}");
        assertThat(json(door).path("daysToDecision").isNull()).isTrue();
        assertThat(json(door).at("/decisions/0/stands").asBoolean()).isFalse();

        recorded(
                door + "/decision",
                "{'outcome':'RIGHT_OF_REPLY','reply':{'text':'It did not.','url':'https://news.example/replies/1'}}");

        var view = json(door);
        assertThat(view.path("decisions")
                        .valueStream()
                        .map(one -> one.path("outcome").asString()))
                .containsExactly("DECLINED", "RIGHT_OF_REPLY");
        assertThat(view.at("/decisions/1/stands").asBoolean()).isTrue();
        assertThat(view.at("/decisions/1/reply/text").asString()).isEqualTo("It did not.");
        assertThat(view.at("/reopenings/0/reason").asString()).isEqualTo("There is a photograph.");
        assertThat(view.path("deadlines")).hasSize(2);
    }

    @Test
    void aComplaintIsOverdueOnceItsDeadlineIsOverUntilItIsDecided() {
        var complaint = recorded(
                "/api/complaints",
                "{'aboutId':'" + claim("It hailed.") + "'," + OF_JANE + ",'receivedAt':'2017-06-02','dueBy':'"
                        + later(1) + "'}");
        var door = "/api/complaints/" + complaint;
        assertThat(json(door).path("overdue").asBoolean()).isFalse();

        app.pass(Duration.ofMinutes(61));
        assertThat(json(door).path("overdue").asBoolean()).isTrue();
        assertThat(listed(complaint).path("overdue").asBoolean()).isTrue();
        recorded(door + "/deadline", "{'dueBy':'" + later(2) + "','reason':'Holidays.'}");
        assertThat(json(door).path("overdue").asBoolean()).isFalse();

        app.pass(Duration.ofMinutes(121));
        assertThat(json(door).path("overdue").asBoolean()).isTrue();
        recorded(door + "/decision", "{'outcome':'UPHELD','decidedAt':'2017-07-04'}");
        assertThat(json(door).path("overdue").asBoolean()).isFalse();
        assertThat(json(door).path("daysToDecision").asInt()).isEqualTo(32);
        assertThat(listed(complaint).path("outcome").asString()).isEqualTo("UPHELD");
    }

    @Test
    void nobodyButTheDeskHearsOfAComplaint() {
        var claim = claim("It thundered.");
        var complaint = recorded("/api/complaints", "{'aboutId':'" + claim + "'," + OF_JANE + "}");

        assertThat(app.get(Reader.DESK, "/api/claims/" + claim).body()).contains(complaint);
        assertThat(app.browse(Reader.DESK, "/claims/" + claim).body()).contains("Complaints: 1", "open, due");
        for (var reader : List.of(Reader.PARTNER, Reader.ANYBODY, Reader.outsideAuditor(List.of(claim)))) {
            for (var path : List.of("/api/complaints", "/api/claims/" + claim, "/claims/" + claim)) {
                assertThat(app.get(reader, path).body())
                        .as(path)
                        .doesNotContain("Jane Roe", "never in Albania", complaint, "Complaints: 1");
            }
            var hidden = app.get(reader, "/api/complaints/" + complaint);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body().replace(complaint, "cpl_" + NEVER))
                    .isEqualTo(app.get(reader, "/api/complaints/cpl_" + NEVER).body());
            assertThat(app.get(reader, "/api/events?stream=" + complaint).body())
                    .isEmpty();
            assertThat(app.get(reader, "/api/events?limit=1000").body()).doesNotContain("Jane Roe", complaint);
        }
    }

    @Test
    void whatIsSaidOfAReportIsShownWithItToTheDesk() {
        var author = recorded("/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'An author','visibility':'PUBLIC'}");
        var report =
                recorded("/api/reports", "{'authorId':'" + author + "','text':'In Albania.','visibility':'PUBLIC'}");
        var complaint = recorded("/api/complaints", "{'aboutId':'" + report + "'," + OF_JANE + "}");
        var receiver = recorded(
                "/api/receivers", "{'name':'Example Wire','kind':'NEWS_AGENCY','contact':'desk@wire.example'}");
        recorded(
                "/api/holdings",
                "{'receiverId':'" + receiver + "','thingId':'" + report + "','externalId':'wire:4711'}");

        var view = json("/api/reports/" + report);
        assertThat(view.at("/complaints/0/id").asString()).isEqualTo(complaint);
        assertThat(view.at("/heldBy/0/receiverId").asString()).isEqualTo(receiver);
        assertThat(app.browse(Reader.DESK, "/reports/" + report).body())
                .contains("Complaints: 1", "open, due", "Example Wire", "wire:4711");
        for (var path : List.of("/api/reports/" + report, "/reports/" + report)) {
            assertThat(app.get(Reader.ANYBODY, path).body())
                    .contains("Albania")
                    .doesNotContain(complaint, "Complaints: 1", "wire:4711", "Example Wire");
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        var claim = claim("It was foggy.");
        var about = "{'aboutId':'" + claim + "',";
        var complaint = recorded("/api/complaints", about + OF_JANE + "}");
        var door = "/api/complaints/" + complaint;

        refused("/api/complaints", "{'aboutId':'rep_" + NEVER + "'," + OF_JANE + "}", "not-on-record");
        refused("/api/complaints", "{'aboutId':'cor_" + NEVER + "'," + OF_JANE + "}", "not-on-record");
        refused("/api/complaints", "{'aboutId':'src_" + NEVER + "'," + OF_JANE + "}", "invalid-value");
        refused("/api/complaints", about + "'grounds':[],'words':'No.'}", "missing-value");
        refused("/api/complaints", about + "'grounds':['ANGRY'],'words':'No.'}", "invalid-value");
        refused("/api/complaints", about + OF_JANE + ",'receivedAt':'2999'}", "in-the-future");
        refused("/api/complaints", about + OF_JANE + ",'dueBy':'tomorrow'}", "invalid-value");
        refused(
                "/api/complaints",
                "{'id':'" + complaint + "'," + about.substring(1) + OF_JANE + "}",
                "already-recorded");
        refused(door + "/deadline", "{'dueBy':'2017-07-10T00:00:00Z','reason':'No.'}", "deadline-not-later");
        refused(door + "/decision", "{'outcome':'DECLINED'}", "missing-value");
        refused(door + "/reopening", "{'reason':'Why not.'}", "complaint-open");
        refused(door + "/corrections", "{'correctionId':'cor_" + NEVER + "'}", "not-on-record");
        recorded(door + "/decision", "{'outcome':'UPHELD'}");
        refused(door + "/decision", "{'outcome':'UPHELD'}", "complaint-decided");
        refused("/api/complaints/cpl_" + NEVER + "/acknowledgement", "{}", "not-found");
    }

    private static Instant later(int hours) {
        return app.now().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static JsonNode listed(String complaint) {
        return json("/api/complaints?limit=200")
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(complaint))
                .findFirst()
                .orElseThrow();
    }

    private static String claim(String statement) {
        return recorded("/api/claims", "{'statement':'" + statement + "','visibility':'PUBLIC'}");
    }

    /** Records, and waits until the views have it. */
    private static String recorded(String door, String body) {
        var answer = app.post(door, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recorded = JSON.readTree(answer.body());
        app.get(Reader.DESK, "/api/sources?atLeast=" + recorded.path("position").asLong());
        return recorded.path("id").asString();
    }

    private static void refused(String door, String body, String refusal) {
        assertThat(app.post(door, body).body())
                .as(door + " " + body)
                .contains("urn:onrecord:problem:" + refusal + "\"");
    }

    private static JsonNode json(String path) {
        var answer = app.get(Reader.DESK, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
