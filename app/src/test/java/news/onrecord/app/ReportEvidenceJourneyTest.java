package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which copies of a report somebody kept. */
class ReportEvidenceJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HASH = "0F1E2D3C4B5A69788796A5B4C3D2E1F00F1E2D3C4B5A69788796A5B4C3D2E1F0";

    private String report;

    @BeforeEach
    void file() {
        var author = id("/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'An author','visibility':'PUBLIC'}");
        report = id("/api/reports", "{'authorId':'" + author + "','text':'Posts.','visibility':'PUBLIC'}");
    }

    @Test
    void aCopyIsShownWithTheVersionOfWhichItWasMade() {
        recorded(app.post("/api/reports/" + report + "/versions", "{'text':'More posts.'}"));
        recorded(keep(
                1,
                "{'hash':'" + HASH
                        + "','archiveUrl':'https://archive.example/1','capturedAt':'2026-11-01T10:00:00Z'}"));

        var copy = read("/api/reports/" + report + "/versions/1").at("/evidence/0");
        assertThat(copy.path("hash").asString()).isEqualTo(HASH.toLowerCase(Locale.ROOT));
        assertThat(copy.path("archiveUrl").asString()).isEqualTo("https://archive.example/1");
        assertThat(copy.path("capturedAt").asString()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(read("/api/reports/" + report).path("evidence").size()).isZero();
        assertThat(app.browse(Reader.DESK, "/reports/" + report + "/versions/1").body())
                .contains("https://archive.example/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'hash':'0f1e'}",
                "{'archiveUrl':'javascript:alert(1)'}",
                "{'archiveUrl':'ftp://archive.example/1'}",
                "{'archiveUrl':'https:///1'}",
                "{'archiveUrl':'https://archive.example/a b'}"
            })
    void whatIsNoHashOrNoAddressIsRefused(String body) {
        refused(keep(1, body), 400, "invalid-value");
    }

    @Test
    void aCopyHasAHashOrAnAddressAndAVersionAndIsNotOfTheFuture() {
        var id = "evi_" + report.substring(4);
        refused(keep(1, "{'note':'Somewhere.'}"), 400, "missing-value");
        refused(keep(7, "{'hash':'" + HASH + "'}"), 422, "report-unknown");
        refused(keep(1, "{'hash':'" + HASH + "','capturedAt':'2999'}"), 422, "in-the-future");
        recorded(keep(1, "{'id':'" + id + "','hash':'" + HASH + "'}"));
        refused(keep(1, "{'id':'" + id + "','hash':'" + HASH + "'}"), 409, "already-recorded");
        refused(
                app.post(
                        "/api/reports/rep_01890a5d-ac96-774b-bcce-b302099a8058/versions/1/evidence",
                        "{'hash':'" + HASH + "'}"),
                404,
                "not-found");
    }

    private HttpResponse<String> keep(int version, String body) {
        return app.post("/api/reports/" + report + "/versions/" + version + "/evidence", body);
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

    private static JsonNode read(String path) {
        return JSON.readTree(app.get(Reader.ANYBODY, path).body());
    }
}
