package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A work that is only known by its address: on record, and without a version until somebody has its text. */
class ReportWithoutTextJourneyTest {

    private static final String URL = "https://doi.org/10.1038/001166a0";

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private final JsonMapper mapper = new JsonMapper();
    private long last;

    @Test
    void itIsReadWithoutAVersionAndTheFirstTextIsVersion1() {
        var author = record("/api/sources", "{\"kind\": \"ARTICLE_AUTHOR\", \"name\": \"Author of doi:10.1038/001166a0\","
                + " \"visibility\": \"PUBLIC\"}");
        var id = record("/api/reports", """
                        {"authorId": "%s", "outlet": "Nature", "url": "%s", "visibility": "PUBLIC"}"""
                        .formatted(author.path("id").asString(), URL))
                .path("id")
                .asString();

        var bare = read("/api/reports/" + id);
        assertThat(bare.path("url").asString()).isEqualTo(URL);
        assertThat(bare.path("version").isMissingNode() || bare.path("version").isNull()).isTrue();
        assertThat(bare.path("text").isMissingNode() || bare.path("text").isNull()).isTrue();
        assertThat(bare.path("versions")).isEmpty();
        assertThat(app.browse("/reports/" + id).body()).contains("No text of this report is on record.");
        assertThat(app.browse("/").body()).contains(URL);
        assertThat(app.get("/api/reports/" + id + "/versions/1").statusCode()).isEqualTo(404);

        record("/api/reports/" + id + "/versions", "{\"version\": 1, \"text\": \"Erratum.\"}");

        assertThat(read("/api/reports/" + id).path("text").asString()).isEqualTo("Erratum.");
        assertThat(read("/api/reports").toString()).contains("\"beginning\":\"Erratum.\"");
    }

    @Test
    void whatBelongsToAVersionNeedsItsText() {
        var author = record("/api/sources", "{\"kind\": \"ARTICLE_AUTHOR\", \"name\": \"A\"}")
                .path("id")
                .asString();

        var refused = app.post(
                "/api/reports", "{\"authorId\": \"" + author + "\", \"headline\": \"A headline and nothing else\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("missing-value").contains("'text' is required");
    }

    private JsonNode record(String path, String json) {
        var answer = app.post(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recorded = mapper.readTree(answer.body());
        last = recorded.path("position").asLong();
        return recorded;
    }

    private JsonNode read(String path) {
        return mapper.readTree(app.get(path + "?atLeast=" + last).body());
    }
}
