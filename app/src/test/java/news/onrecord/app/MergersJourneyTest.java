package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two sources that turn out to be one are shown as one, nothing that was recorded moves, and it can be undone. */
@SuppressWarnings("NullAway.Init")
class MergersJourneyTest {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static String author;
    private static String report;

    private String misspelt;
    private String mccain;
    private String senator;

    @BeforeAll
    static void aReport() {
        author = source("ARTICLE_AUTHOR", "Jane Roe", "PUBLIC");
        report = recorded(app.post(
                        "/api/reports",
                        "{'authorId':'" + author + "','text':'Posts, said the senator.','visibility':'PUBLIC'}"))
                .path("id")
                .asString();
    }

    @BeforeEach
    void threeSources() {
        misspelt = source("PERSON", "Jon McCain", "PUBLIC");
        mccain = source("PERSON", "John McCain", "PUBLIC");
        senator = source("PERSON", "The senator", "PUBLIC");
    }

    @Test
    void theSurvivorShowsWhatBothSaidAndEachAttributionNamesWhomItNamed() {
        var of = attribute(misspelt);
        var on = attribute(mccain);
        merge(misspelt, mccain, "A misspelling.");

        assertThat(said(mccain)).containsExactly(of, on);
        assertThat(said(misspelt)).containsExactly(of);
        var merged = json(Reader.ANYBODY, misspelt);
        assertThat(merged.path("mergedInto").path("survivor").path("id").asString())
                .isEqualTo(mccain);
        assertThat(merged.path("attributions")
                        .path("items")
                        .path(0)
                        .path("chain")
                        .path(1)
                        .path("sourceId")
                        .asString())
                .isEqualTo(misspelt);
        assertThat(page(misspelt)).contains("Merged into John McCain").contains("A misspelling.");
        assertThat(page(mccain)).contains("It also stands for Jon McCain").contains("identified there as");
        var line = item(app.get(Reader.ANYBODY, "/api/sources?limit=200"), misspelt);
        assertThat(line.path("mergedInto").path("name").asString()).isEqualTo("John McCain");

        recorded(app.post("/api/sources/" + misspelt + "/merger/reversal", "{'reason':'Somebody else.'}"));

        assertThat(said(mccain)).containsExactly(on);
        var undone = json(Reader.ANYBODY, misspelt);
        assertThat(undone.path("mergedInto").isNull()).isTrue();
        assertThat(undone.path("mergers")
                        .valueStream()
                        .map(merger -> merger.path("reason").asString()))
                .containsExactly("A misspelling.", "Somebody else.");
        assertThat(page(misspelt)).contains("no longer merged into John McCain: Somebody else.");
    }

    @Test
    void aSurvivorIsMergedWithAllForWhomItStandsAndAChainThatNamesTwoOfThemStandsThereOnce() {
        var both = attribute(mccain, misspelt);
        merge(misspelt, mccain, "A misspelling.");
        merge(mccain, senator, "It was he.");

        assertThat(said(senator)).containsExactly(both);
        assertThat(json(Reader.ANYBODY, senator)
                        .path("standsFor")
                        .valueStream()
                        .map(merger -> merger.path("source").path("id").asString()))
                .containsExactly(misspelt, mccain);
        assertThat(refusal(app.post("/api/sources/" + senator + "/merger", into(misspelt))))
                .isEqualTo("409 source-merged");
    }

    @Test
    void aMergerIsSeenOnlyByWhoSeesBoth() {
        var hidden = source("PERSON", "A hidden name", "DESK");
        merge(misspelt, hidden, "Known to the desk.");
        merge(mccain, senator, "Known to all.");

        assertThat(app.get(Reader.ANYBODY, "/api/sources/" + misspelt).body())
                .contains("\"mergedInto\":null")
                .doesNotContain(hidden)
                .doesNotContain("Known to the desk.");
        assertThat(app.browse(Reader.ANYBODY, "/sources/" + misspelt).body()).doesNotContain(hidden);
        assertThat(item(app.get(Reader.ANYBODY, "/api/sources?limit=200"), misspelt)
                        .path("mergedInto")
                        .isNull())
                .isTrue();
        assertThat(shown(Reader.ANYBODY, misspelt)).as("that it was registered").isEqualTo(1);
        assertThat(shown(Reader.ANYBODY, mccain)).as("that it was merged, too").isEqualTo(2);
        assertThat(shown(Reader.DESK, misspelt)).as("its visibility, too").isEqualTo(3);
        assertThat(json(Reader.DESK, misspelt).path("mergedInto").path("reason").asString())
                .isEqualTo("Known to the desk.");
    }

    @Test
    void whoIsMergedIsNotNamedAnewAndTheSurvivorIs() {
        merge(misspelt, mccain, "A misspelling.");
        merge(mccain, senator, "It was he.");

        var refused = app.post(attributions(), attribution(misspelt));
        assertThat(refusal(refused)).isEqualTo("409 source-merged");
        assertThat(refused.body()).contains(senator);
        attribute(senator);
        assertThat(refusal(app.post("/api/sources/" + misspelt + "/reliability", "{'grade':'B','reason':'No.'}")))
                .isEqualTo("409 source-merged");
        recorded(app.post("/api/sources/" + misspelt + "/name", "{'name':'J. McCain'}"));
    }

    @Test
    void whoIsMergedNeitherAssessesNorCorrectsAnewAndTheSurvivorDoes() {
        merge(misspelt, mccain, "A misspelling.");
        var claim = attributions().replace("/attributions", "");
        for (var said : List.of(
                claim + "/assessments {'author':{'sourceId':'%s'},'label':'REFUTED'}",
                claim
                        + "/corrections {'origin':'OBSERVED','kind':'EDITORS_NOTE','authority':'SOURCE','authorityId':'%s'}",
                "/api/reports/" + report
                        + "/corrections {'origin':'OBSERVED','kind':'EDITORS_NOTE','authority':'SOURCE','authorityId':'%s'}")) {
            var refused = post(said.formatted(misspelt));
            assertThat(refusal(refused)).as(said).isEqualTo("409 source-merged");
            assertThat(refused.body()).contains(mccain);
            recorded(post(said.formatted(mccain)));
            assertThat(refusal(post(said.formatted("src_00000000-0000-7000-8000-000000000000"))))
                    .isEqualTo("422 source-unknown");
        }
    }

    private static HttpResponse<String> post(String doorAndBody) {
        var parts = doorAndBody.split(" ", 2);
        return app.post(parts[0], parts[1]);
    }

    @Test
    void theSurvivorDeniesWhatWasAttributedToWhoeverWasMergedIntoItAsLongAsTheMergerHolds() {
        var door = attributions();
        var attribution =
                recorded(app.post(door, attribution(misspelt))).path("id").asString();
        var disputes = door + "/" + attribution + "/disputes";
        var denial = "{'sourceId':'" + senator + "','words':'I never said that.'}";
        assertThat(refusal(app.post(disputes, denial))).isEqualTo("422 not-in-chain");

        merge(misspelt, mccain, "A misspelling.");
        merge(mccain, senator, "It was he.");
        recorded(app.post(disputes, denial));

        var claim = door.replace("/attributions", "");
        var shown = JSON.readTree(app.get(Reader.ANYBODY, claim).body()).at("/attributions/items/0/disputes");
        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("sourceId").asString()).isEqualTo(senator);
        recorded(app.post("/api/sources/" + senator + "/visibility", "{'visibility':'DESK'}"));
        assertThat(app.get(Reader.ANYBODY, claim).body())
                .doesNotContain(senator)
                .contains(misspelt);

        recorded(app.post("/api/sources/" + mccain + "/merger/reversal", "{'reason':'Somebody else.'}"));
        assertThat(refusal(app.post(disputes, denial))).isEqualTo("422 not-in-chain");
    }

    @Test
    void noReportIsFiledByAMergedAuthorAndThoseThatWereAreReadOn() {
        var twice = source("ARTICLE_AUTHOR", "J. Roe", "PUBLIC");
        var filed = "{'authorId':'" + twice + "','text':'Posts.'}";
        var before = recorded(app.post("/api/reports", filed)).path("id").asString();
        merge(twice, author, "One byline.");

        assertThat(refusal(app.post("/api/reports", filed))).isEqualTo("409 source-merged");
        recorded(app.post(
                attributions(), attribution(mccain).replace(report, before).replace(author, twice)));
    }

    @Test
    void whatIsNotTheSameIsNotMerged() {
        var many = source("UNSPECIFIED", "Many", "PUBLIC");
        var others = source("UNSPECIFIED", "Many", "PUBLIC");
        assertThat(refusal(app.post("/api/sources/" + many + "/merger", into(others))))
                .isEqualTo("422 not-mergeable");
        assertThat(refusal(app.post("/api/sources/" + mccain + "/merger", into(author))))
                .isEqualTo("422 not-mergeable");
        assertThat(refusal(app.post("/api/sources/" + mccain + "/merger", into(mccain))))
                .isEqualTo("400 invalid-value");
        assertThat(refusal(app.post(
                        "/api/sources/" + mccain + "/merger", into("src_00000000-0000-7000-8000-000000000000"))))
                .isEqualTo("422 source-unknown");
        assertThat(refusal(app.post("/api/sources/src_00000000-0000-7000-8000-000000000000/merger", into(mccain))))
                .isEqualTo("404 not-found");
        assertThat(refusal(app.post("/api/sources/" + mccain + "/merger", "{'survivorId':'" + senator + "'}")))
                .isEqualTo("400 missing-value");
        assertThat(refusal(app.post("/api/sources/" + mccain + "/merger/reversal", "{'reason':'No.'}")))
                .isEqualTo("422 nothing-changed");
    }

    private static void merge(String source, String survivor, String reason) {
        recorded(app.post(
                "/api/sources/" + source + "/merger", "{'survivorId':'" + survivor + "','reason':'" + reason + "'}"));
    }

    private static String into(String survivor) {
        return "{'survivorId':'" + survivor + "','reason':'The same.'}";
    }

    private static String attribute(String... sources) {
        return recorded(app.post(attributions(), attribution(sources)))
                .path("id")
                .asString();
    }

    /** The door of a claim of its own. */
    private static String attributions() {
        var claim = recorded(app.post("/api/claims", "{'statement':'There were posts.','visibility':'PUBLIC'}"));
        return "/api/claims/" + claim.path("id").asString() + "/attributions";
    }

    private static String attribution(String... sources) {
        return "{'reportVersion':{'reportId':'" + report
                + "','version':1},'reportingMode':'INDIRECT_QUOTE','visibility':'PUBLIC',"
                + "'span':{'start':0,'end':5,'exact':'Posts'},'chain':[{'sourceId':'" + author + "'},{'sourceId':'"
                + String.join("'},{'sourceId':'", sources) + "'}]}";
    }

    private static String source(String kind, String name, String visibility) {
        return recorded(app.post(
                        "/api/sources",
                        "{'kind':'" + kind + "','name':'" + name + "','visibility':'" + visibility + "'}"))
                .path("id")
                .asString();
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

    private static String refusal(HttpResponse<String> answer) {
        var type = JSON.readTree(answer.body()).path("type").asString();
        return answer.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    private static List<String> said(String source) {
        return json(Reader.ANYBODY, source)
                .path("attributions")
                .path("items")
                .valueStream()
                .map(attribution -> attribution.path("id").asString())
                .toList();
    }

    /** How many events of a source are shown. */
    private static int shown(Reader reader, String source) {
        return app.get(reader, "/api/events?stream=" + source).body().split("(?<=\n)\n", -1).length;
    }

    private static JsonNode item(HttpResponse<String> list, String id) {
        return JSON.readTree(list.body())
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(Reader reader, String source) {
        return JSON.readTree(app.get(reader, "/api/sources/" + source).body());
    }

    private static String page(String source) {
        return app.browse(Reader.ANYBODY, "/sources/" + source)
                .body()
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ");
    }
}
