package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report whose claims stand under its pictures and in what is said on air, and what becomes of that in its next version. */
class ReportPartsJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPEN = ",'visibility':'PUBLIC'";
    private static final String CAPTION = "🗳 A crowd in Tehran.";
    private static final String TRANSCRIPT = "How many posts?\nOver 300,000.";
    private static final String PARTS = "'parts':[{'kind':'CAPTION','label':'Front page','text':'" + CAPTION
            + "'},{'kind':'CAPTION','text':'Another crowd.'},{'kind':'TRANSCRIPT','text':'"
            + TRANSCRIPT.replace("\n", "\\n") + "','timecodes':[{'start':0,'time':'00:00:04.200'},"
            + "{'start':16,'time':'00:00:06.000'}]}]";

    private String author;
    private String report;
    private String claim;

    @BeforeEach
    void file() {
        author = id("/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'An author'" + OPEN + "}");
        report = id(
                "/api/reports",
                "{'authorId':'" + author + "','headline':'Posts','text':'Posts opposing the boycott.'," + PARTS + OPEN
                        + "}");
        claim = id("/api/claims", "{'statement':'There were posts.'" + OPEN + "}");
    }

    @Test
    void eachPartIsReadWithItsTextItsHashAndItsTimes() {
        var parts = read("/api/reports/" + report).path("parts");

        assertThat(parts.valueStream().map(part -> part.path("kind").asString() + " " + part.path("number")))
                .containsExactly("CAPTION 1", "CAPTION 2", "TRANSCRIPT 1");
        assertThat(parts.at("/0/text").asString()).isEqualTo(CAPTION);
        assertThat(parts.at("/0/label").asString()).isEqualTo("Front page");
        assertThat(parts.at("/0/textHash").asString()).isEqualTo(sha256(CAPTION));
        assertThat(parts.at("/2/text").asString()).isEqualTo(TRANSCRIPT);
        assertThat(parts.at("/2/timecodes/1/start").asInt()).isEqualTo(16);
        assertThat(parts.at("/2/timecodes/1/time").asString()).isEqualTo("00:00:06.000");
        assertThat(app.browse(Reader.ANYBODY, "/reports/" + report).body())
                .contains("Front page", CAPTION, "Another crowd.", "From <span", "00:00:06.000");
    }

    @Test
    void aClaimIsFoundInThePartThatIsNamedAndShownThere() {
        attribute("'part':'BODY'", 0, "Posts");
        attribute("'part':'TRANSCRIPT','partNumber':1", 16, "Over 300,000");
        attribute("'part':'CAPTION','partNumber':1", 2, "A crowd");
        attribute("'part':'HEADLINE'", 0, "Posts");

        var carried = read("/api/reports/" + report).at("/attributions/items");
        assertThat(carried.valueStream()
                        .map(each -> each.path("part").asString() + " "
                                + each.path("partNumber").asInt(0)))
                .containsExactly("HEADLINE 0", "BODY 0", "CAPTION 1", "TRANSCRIPT 1");
        assertThat(carried.at("/0/textHash").asString()).isEqualTo(sha256("Posts"));
        assertThat(carried.at("/1/textHash").asString()).isEqualTo(sha256("Posts opposing the boycott."));
        assertThat(carried.at("/1/span/timecode").isNull()).isTrue();
        assertThat(carried.at("/2/textHash").asString()).isEqualTo(sha256(CAPTION));
        assertThat(carried.at("/2/partLabel").asString()).isEqualTo("Front page");
        assertThat(carried.at("/2/span/prefix").asString()).isEqualTo("🗳 ");
        assertThat(carried.at("/3/textHash").asString()).isEqualTo(sha256(TRANSCRIPT));
        assertThat(carried.at("/3/span/timecode").asString()).isEqualTo("00:00:06.000");

        assertThat(app.browse(Reader.ANYBODY, "/claims/" + claim).body())
                .contains("Front page", "heard at", "00:00:06.000", "A crowd");
        assertThat(app.browse(Reader.ANYBODY, "/reports/" + report).body())
                .contains(">A crowd</a>", ">Over 300,000</a>", "heard at 00:00:06.000")
                .doesNotContain("Claims without a place");
    }

    @Test
    void anAmendmentMovesTheWordsToAnotherPartAndTellsWhereTheyWereThought() {
        var attribution = attribute("'part':'BODY'", 0, "Posts");

        recorded(app.post(
                "/api/claims/" + claim + "/attributions/" + attribution + "/amendments",
                "{'reason':'It is said on air.','attribution':{"
                        + said("'part':'TRANSCRIPT','partNumber':1", 9, "posts") + "}}"));

        var now = read("/api/claims/" + claim).at("/attributions/items/0");
        assertThat(now.path("partNumber").asInt()).isEqualTo(1);
        assertThat(now.at("/span/timecode").asString()).isEqualTo("00:00:04.200");
        assertThat(now.at("/amendments/0/before/part").asString()).isEqualTo("BODY");
        assertThat(now.at("/amendments/0/before/partNumber").isNull()).isTrue();
    }

    @Test
    void wordsAreOrphanedWithTheirPartAndNotWithAnyOther() {
        attribute("'part':'CAPTION','partNumber':1", 2, "A crowd");
        attribute("'part':'CAPTION','partNumber':2", 0, "Another crowd");
        attribute("'part':'TRANSCRIPT','partNumber':1", 16, "Over 300,000");
        attribute("'part':'BODY'", 0, "Posts");

        recorded(app.post(
                "/api/reports/" + report + "/versions",
                "{'text':'Posts supporting the boycott.','parts':[{'kind':'CAPTION','number':2,'text':'Another crowd.'},"
                        + "{'kind':'TRANSCRIPT','text':'How many posts?\\nAbout 300,000.'}]}"));

        assertThat(read("/api/claims/" + claim)
                        .at("/attributions/items")
                        .valueStream()
                        .map(each -> each.at("/inNewestVersion/spans").asString()))
                .containsExactly("ORPHANED", "ANCHORED", "ORPHANED", "ANCHORED");
        assertThat(read("/api/reports/" + report).at("/versions/0/orphaned").asInt())
                .isEqualTo(2);
        assertThat(read("/api/reports/" + report + "/versions/1").path("parts")).hasSize(3);
    }

    @Test
    void aBroadcastHasATranscriptAndNothingElse() {
        var broadcast = id(
                "/api/reports",
                "{'authorId':'" + author
                        + "','outlet':'The Station','parts':[{'kind':'TRANSCRIPT','text':'Good evening.'}]" + OPEN
                        + "}");

        var shown = read("/api/reports/" + broadcast);
        assertThat(shown.path("version").asInt()).isEqualTo(1);
        assertThat(shown.path("text").asString()).isEmpty();
        assertThat(app.browse(Reader.ANYBODY, "/reports/" + broadcast).body())
                .contains("Good evening.", "This version has no text but its parts.");
        assertThat(app.get(Reader.ANYBODY, "/api/reports?q=good%20evening").body())
                .contains(broadcast)
                .contains("\"beginning\":\"Good evening.\"");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused(400, "invalid-value", "/api/reports/" + report + "/versions", "{'parts':[{'kind':'BODY','text':'x'}]}");
        refused(
                400,
                "invalid-value",
                "/api/reports/" + report + "/versions",
                "{'parts':[{'kind':'TRANSCRIPT','text':'x','timecodes':[{'start':0,'time':'4.2'}]}]}");
        refused(
                400,
                "invalid-value",
                "/api/reports/" + report + "/versions",
                "{'parts':[{'kind':'CAPTION','text':'x'},{'kind':'CAPTION','number':1,'text':'y'}]}");
        refused(400, "missing-value", "/api/reports/" + report + "/versions", "{'parts':[{'kind':'CAPTION'}]}");
        refused(400, "missing-value", "/api/reports/" + report + "/versions", "{'parts':[]}");
        var attributions = "/api/claims/" + claim + "/attributions";
        refused(422, "span-does-not-match", attributions, "{" + said("'part':'CAPTION','partNumber':3", 0, "A") + "}");
        refused(422, "span-does-not-match", attributions, "{" + said("'part':'CAPTION','partNumber':2", 0, "P") + "}");
        refused(400, "missing-value", attributions, "{" + said("'part':'CAPTION'", 0, "Posts") + "}");
        refused(400, "invalid-value", attributions, "{" + said("'part':'BODY','partNumber':1", 0, "Posts") + "}");
    }

    @Test
    void whoeverMayReadTheReportMayReadItsPartsAsStoredAndNobodyElse() {
        var closed = id(
                "/api/reports",
                "{'authorId':'" + author
                        + "','text':'Nothing.','parts':[{'kind':'CAPTION','text':'A secret meeting.'}]}");

        assertThat(app.get(Reader.ANYBODY, "/api/reports/" + closed).statusCode())
                .isEqualTo(404);
        assertThat(app.get(Reader.ANYBODY, "/api/reports?q=secret").body()).doesNotContain(closed);
        assertThat(app.get(Reader.ANYBODY, "/api/events?stream=" + closed).body())
                .isEmpty();
        assertThat(app.get(Reader.ANYBODY, "/api/events?stream=" + report)
                        .body()
                        .split("position ", -1))
                .as("its filing, its version, and three parts")
                .hasSize(1 + 5);
    }

    private String attribute(String place, int start, String exact) {
        return recorded(app.post(
                        "/api/claims/" + claim + "/attributions", "{" + said(place, start, exact) + OPEN + "}"))
                .path("id")
                .asString();
    }

    private String said(String place, int start, String exact) {
        return "'reportVersion':{'reportId':'" + report + "','version':1}," + place
                + ",'reportingMode':'AUTHOR_VOICE','span':{'start':" + start + ",'end':"
                + (start + exact.codePointCount(0, exact.length())) + ",'exact':'" + exact
                + "'},'chain':[{'sourceId':'" + author + "'}]";
    }

    private static void refused(int status, String type, String door, String body) {
        var answer = app.post(door, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("type").asString())
                .as(answer.body())
                .isEqualTo("urn:onrecord:problem:" + type);
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

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
