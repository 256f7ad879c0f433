package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of words that a claim was found in, when the report gets another version. */
class OrphanedSpansJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPEN = ",'visibility':'PUBLIC'";

    private String author;
    private String report;
    private String claim;

    @BeforeEach
    void file() {
        author = id("/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'An author'" + OPEN + "}");
        report = id(
                "/api/reports",
                "{'authorId':'" + author + "','headline':'🗳 Posts','text':'Yes 🗳 posts.\\nMore posts.'" + OPEN + "}");
        claim = id("/api/claims", "{'statement':'There were posts.'" + OPEN + "}");
    }

    @Test
    void wordsThatStandWhereTheyStoodAreAnchoredAndOthersAreOrphanedNeverLookedForElsewhere() {
        attribute("BODY", 0, "Yes 🗳 posts");
        attribute("BODY", 13, "More posts");
        attribute("HEADLINE", 0, "🗳 Posts");
        assertThat(spans()).containsExactly("1 ANCHORED", "1 ANCHORED", "1 ANCHORED");

        version("{'headline':'🗳 Posts','text':'Yes 🗳 posts.\\nNo more posts. More posts.'}");

        assertThat(spans()).containsExactly("2 ANCHORED", "2 ORPHANED", "2 ANCHORED");
        assertThat(read("/api/reports/" + report).at("/versions/0/orphaned").asInt())
                .isEqualTo(1);
        assertThat(read("/api/reports/" + report + "/versions/1")
                        .at("/attributions/items/2/inNewestVersion/spans")
                        .asString())
                .isEqualTo("ORPHANED");
        assertThat(app.browse(Reader.DESK, "/claims/" + claim).body()).contains("orphaned: not so in version 2");
        assertThat(app.browse(Reader.DESK, "/reports/" + report).body()).contains("1 orphaned");

        version("{'text':'Yes 🗳 posts.\\nMore posts.'}");
        assertThat(spans()).as("the newest counts").containsExactly("3 ANCHORED", "3 ANCHORED", "3 ORPHANED");

        attribute("BODY", 0, "Yes");
        assertThat(spans()).endsWith("3 ANCHORED");
    }

    @Test
    void oneSpanThatDoesNotStandAnyMoreOrphansTheAttribution() {
        attribute("BODY", 0, "Yes 🗳 posts", ",'cueSpan':{'start':13,'end':17,'exact':'More'}");

        version("{'text':'Yes 🗳 posts.\\nNo posts.'}");

        assertThat(spans()).containsExactly("2 ORPHANED");
    }

    @Test
    void whatIsVoidCountsAmongNoOrphans() {
        attribute("BODY", 13, "More posts");
        version("{'text':'Yes.'}");
        var orphaned = "/versions/0/orphaned";
        assertThat(read("/api/reports/" + report).at(orphaned).asInt()).isEqualTo(1);

        var attribution = read("/api/claims/" + claim).at("/attributions/items/0/id");
        recorded(app.post(
                "/api/claims/" + claim + "/attributions/" + attribution.asString() + "/void",
                "{'reason':'Never said.'}"));

        assertThat(read("/api/reports/" + report).at(orphaned).asInt()).isZero();
    }

    @Test
    void asOfAnEarlierMomentTheNewestVersionIsTheOneOfThen() {
        attribute("BODY", 13, "More posts");
        attribute("BODY", 13, "More");
        var page = read("/api/claims/" + claim + "?limit=1");
        version("{'text':'Nothing.'}");

        var next = read("/api/claims/" + claim + "?limit=1&cursor="
                + page.at("/attributions/next").asString());

        assertThat(next.at("/attributions/items/0/inNewestVersion/spans").asString())
                .isEqualTo("ANCHORED");
        assertThat(spans()).containsExactly("2 ORPHANED", "2 ORPHANED");
    }

    @Test
    void aShorterVersionOrphansWhatStoodBeyondItsEnd() {
        attribute("BODY", 13, "More posts");

        version("{'text':'Yes.'}");

        assertThat(spans()).containsExactly("2 ORPHANED");
    }

    private void attribute(String part, int start, String exact) {
        attribute(part, start, exact, "");
    }

    private void attribute(String part, int start, String exact, String more) {
        recorded(app.post(
                "/api/claims/" + claim + "/attributions",
                "{'reportVersion':{'reportId':'" + report + "','version':"
                        + read("/api/reports/" + report).path("version").asInt() + "},'part':'" + part
                        + "','reportingMode':'AUTHOR_VOICE','span':{'start':" + start + ",'end':"
                        + (start + exact.codePointCount(0, exact.length())) + ",'exact':'" + exact
                        + "'},'chain':[{'sourceId':'" + author + "'}]" + more + OPEN + "}"));
    }

    private void version(String body) {
        recorded(app.post("/api/reports/" + report + "/versions", body));
    }

    private List<String> spans() {
        return read("/api/claims/" + claim)
                .at("/attributions/items")
                .valueStream()
                .map(attribution -> attribution.path("inNewestVersion"))
                .map(newest -> newest.path("version").asInt() + " "
                        + newest.path("spans").asString())
                .toList();
    }

    private static String id(String door, String body) {
        return recorded(app.post(door, body)).path("id").asString();
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
