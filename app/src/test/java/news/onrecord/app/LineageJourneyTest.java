package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where reports come from: said once, in no circle, whoever says the other half of it at the same time. */
class LineageJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ROUNDS = 8;

    private static String author;

    @BeforeAll
    static void register() {
        author = id("/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'An author','visibility':'PUBLIC'}");
    }

    @Test
    void bothReportsSayHowTheyHangTogetherUntilItIsWithdrawn() {
        var wire = report("The dispatch", "PUBLIC");
        var site = report("The copy", "PUBLIC");
        recorded(relate(site, wire, "EDITED_REPUBLICATION"));

        var ofSite = read(Reader.ANYBODY, "/api/reports/" + site).at("/lineage/0");
        assertThat(ofSite.path("kind").asString()).isEqualTo("EDITED_REPUBLICATION");
        assertThat(ofSite.path("otherId").asString()).isEqualTo(wire);
        assertThat(ofSite.path("headline").asString()).isEqualTo("The dispatch");
        var ofWire = read(Reader.ANYBODY, "/api/reports/" + wire).at("/lineage/0");
        assertThat(ofWire.path("reportId").asString()).isEqualTo(site);
        assertThat(ofWire.path("headline").asString()).isEqualTo("The copy");
        assertThat(app.browse(Reader.DESK, "/reports/" + wire).body()).contains("From it comes");

        recorded(app.post(
                "/api/reports/" + site + "/lineage/withdrawal",
                "{'otherId':'" + wire + "','reason':'Another dispatch.'}"));
        assertThat(read(Reader.DESK, "/api/reports/" + site).path("lineage").size())
                .isZero();
        assertThat(read(Reader.DESK, "/api/reports/" + wire).path("lineage").size())
                .isZero();
    }

    @Test
    void whoReadsBothReportsReadsTheEventsAlsoAfterItWasWithdrawn() {
        var wire = report("The dispatch of events", "PUBLIC");
        var site = report("The copy of events", "PUBLIC");
        var related = recorded(relate(site, wire, "QUOTATION"));
        assertThat(isOpen(related)).isTrue();

        var withdrawn = recorded(app.post(
                "/api/reports/" + site + "/lineage/withdrawal",
                "{'otherId':'" + wire + "','reason':'Another dispatch.'}"));

        assertThat(isOpen(related)).isTrue();
        assertThat(isOpen(withdrawn)).isTrue();
        recorded(app.post("/api/reports/" + wire + "/visibility", "{'visibility':'DESK'}"));
        assertThat(isOpen(related)).isFalse();
        assertThat(isOpen(withdrawn)).isFalse();
    }

    @Test
    void whoMayNotReadTheOneReportDoesNotHearOfItFromTheOther() {
        var wire = report("Not for everybody", "DESK");
        var site = report("For everybody", "PUBLIC");
        recorded(relate(site, wire, "QUOTATION"));

        assertThat(app.get(Reader.ANYBODY, "/api/reports/" + site).body())
                .doesNotContain(wire)
                .contains("\"lineage\":[]");
        assertThat(app.get(Reader.DESK, "/api/reports/" + site).body()).contains(wire);
    }

    @Test
    void aCircleIsRefusedHoweverLong() {
        var first = report("First", "DESK");
        var second = report("Second", "DESK");
        var third = report("Third", "DESK");
        recorded(relate(first, second, "DERIVED_REPORT"));
        recorded(relate(second, third, "DERIVED_REPORT"));

        refused(relate(third, first, "QUOTATION"), 422, "lineage-circular");
        refused(relate(first, first, "QUOTATION"), 422, "lineage-circular");
        refused(relate(first, second, "UNKNOWN"), 409, "already-recorded");
        refused(relate(first, "rep_01890a5d-ac96-774b-bcce-b302099a8058", "UNKNOWN"), 422, "report-unknown");
        refused(relate("rep_01890a5d-ac96-774b-bcce-b302099a8058", first, "UNKNOWN"), 404, "not-found");
        refused(app.post("/api/reports/" + first + "/lineage", "{'otherId':'" + third + "'}"), 400, "missing-value");
        refused(
                app.post(
                        "/api/reports/" + third + "/lineage/withdrawal",
                        "{'otherId':'" + first + "','reason':'Never said.'}"),
                404,
                "not-found");
    }

    @Test
    void ofThreeWhoCloseACircleAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var reports = List.of(report("One", "DESK"), report("Two", "DESK"), report("Three", "DESK"));
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int at = 0; at < reports.size(); at++) {
                    var from = reports.get(at);
                    var to = reports.get((at + 1) % reports.size());
                    asked.add(callers.submit(() -> relate(from, to, "DERIVED_REPORT")));
                }
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : asked) {
                answers.add(answer.get());
            }
            assertThat(answers.stream().map(HttpResponse::statusCode).sorted()).containsExactly(201, 201, 422);
            assertThat(answers.stream().map(HttpResponse::body)).anyMatch(body -> body.contains("lineage-circular"));
        }
    }

    @Test
    void ofTwoWhoSayItOfEachOtherAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var left = report("Left", "DESK");
            var right = report("Right", "DESK");
            Future<HttpResponse<String>> one;
            Future<HttpResponse<String>> other;
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                one = callers.submit(() -> relate(left, right, "COMMON_UPSTREAM"));
                other = callers.submit(() -> relate(right, left, "COMMON_UPSTREAM"));
            }
            assertThat(Stream.of(one.get(), other.get())
                            .map(HttpResponse::statusCode)
                            .sorted())
                    .containsExactly(201, 409);
        }
    }

    private static HttpResponse<String> relate(String report, String other, String kind) {
        return app.post("/api/reports/" + report + "/lineage", "{'otherId':'" + other + "','kind':'" + kind + "'}");
    }

    private static String report(String headline, String visibility) {
        return id(
                "/api/reports",
                "{'authorId':'" + author + "','headline':'" + headline + "','text':'Posts.','visibility':'" + visibility
                        + "'}");
    }

    private static String id(String door, String body) {
        return recorded(app.post(door, body)).path("id").asString();
    }

    private static void refused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:onrecord:problem:" + slug);
    }

    /** What was recorded, once the views have it. */
    private static JsonNode recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recorded = JSON.readTree(answer.body());
        app.get(
                Reader.DESK,
                "/api/sources?limit=1&atLeast=" + recorded.path("position").asLong());
        return recorded;
    }

    /** Whether anybody reads what the event says. */
    private static boolean isOpen(JsonNode recorded) {
        var event = app.get(
                Reader.ANYBODY, "/api/events/" + recorded.path("position").asLong());
        return OpenedEvent.parse(event.body().getBytes(StandardCharsets.UTF_8)).facts() instanceof OpenedPart.Open;
    }

    private static JsonNode read(Reader reader, String path) {
        return JSON.readTree(app.get(reader, path).body());
    }
}
