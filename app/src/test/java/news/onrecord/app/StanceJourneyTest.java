package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a report stands towards a claim. */
class StanceJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = JsonMapper.shared();

    private String report;
    private String claim;

    @BeforeEach
    void file() {
        var author = id("/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'An author','visibility':'PUBLIC'}");
        report = id(
                "/api/reports",
                "{'authorId':'" + author + "','headline':'Posts!','text':'Posts and posts.','visibility':'PUBLIC'}");
        claim = id("/api/claims", "{'statement':'There were posts.','visibility':'PUBLIC'}");
    }

    @Test
    void aStanceIsShownWithTheClaimAndTheVersionAndItsHistoryStays() {
        var first = recorded(stand("'headline':'FOR','body':'OBSERVING'"));
        recorded(stand("'body':'AGAINST','note':'Read to the end.'"));

        var ofClaim = read(Reader.ANYBODY, "/api/claims/" + claim).at("/stances/0");
        assertThat(ofClaim.path("headline").asString()).isEqualTo("FOR");
        assertThat(ofClaim.path("body").asString()).isEqualTo("AGAINST");
        assertThat(ofClaim.at("/reportVersion/reportId").asString()).isEqualTo(report);
        var ofReport = read(Reader.ANYBODY, "/api/reports/" + report).at("/stances/0");
        assertThat(ofReport.path("statement").asString()).isEqualTo("There were posts.");
        assertThat(ofReport.path("note").asString()).isEqualTo("Read to the end.");
        assertThat(app.browse(Reader.DESK, "/claims/" + claim).body()).contains("Against it");
        assertThat(app.browse(Reader.DESK, "/reports/" + report).body()).contains("Against it");
        var stored =
                app.get(Reader.ANYBODY, "/api/events/" + first.path("position").asLong());
        assertThat(OpenedEvent.parse(stored.body().getBytes(StandardCharsets.UTF_8))
                        .facts())
                .isInstanceOfSatisfying(
                        OpenedPart.Open.class,
                        facts -> assertThat(new String(facts.bytes(), StandardCharsets.UTF_8))
                                .contains("\"body\":\"OBSERVING\""));
    }

    @Test
    void whoMayNotReadTheClaimDoesNotHearOfItFromTheReport() {
        var hidden = id("/api/claims", "{'statement':'Nobody knows.'}");
        recorded(app.post(
                "/api/claims/" + hidden + "/stances", "{'reportId':'" + report + "','version':1,'body':'FOR'}"));

        assertThat(app.get(Reader.ANYBODY, "/api/reports/" + report).body())
                .doesNotContain(hidden)
                .contains("\"stances\":[]");
    }

    @Test
    void aStanceThatCannotBeIsRefused() {
        recorded(stand("'headline':'FOR'"));

        refused(stand("'headline':'FOR'"), 422, "nothing-changed");
        refused(stand("'note':'Nothing else.'"), 400, "missing-value");
        refused(stand("'headline':'MAYBE'"), 400, "invalid-value");
        refused(
                app.post("/api/claims/" + claim + "/stances", "{'reportId':'" + report + "','version':7,'body':'FOR'}"),
                422,
                "report-unknown");
        refused(
                app.post(
                        "/api/claims/clm_01890a5d-ac96-774b-bcce-b302099a8058/stances",
                        "{'reportId':'" + report + "','version':1,'body':'FOR'}"),
                404,
                "not-found");
        recorded(app.post("/api/reports/" + report + "/removal", "{'reason':'Taken down.'}"));
        refused(stand("'headline':'AGAINST'"), 409, "report-removed");
    }

    private HttpResponse<String> stand(String how) {
        return app.post("/api/claims/" + claim + "/stances", "{'reportId':'" + report + "','version':1," + how + "}");
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

    private static JsonNode read(Reader reader, String path) {
        return JSON.readTree(app.get(reader, path).body());
    }
}
