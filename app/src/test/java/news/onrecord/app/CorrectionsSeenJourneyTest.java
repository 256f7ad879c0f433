package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who sees what of corrections: proposals are the desk's, and what is shown names nothing that is hidden. */
class CorrectionsSeenJourneyTest {

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FOR_EVERYBODY = ",'visibility':'PUBLIC'";
    private static final List<Reader> OUTSIDE = List.of(Reader.PARTNER, Reader.ANYBODY);

    @Test
    void aProposalIsTheDesksWhateverItIsToBecome() {
        var claim = claim("Everybody read this.");
        var proposed = record(
                202,
                claim + "/corrections",
                "{'kind':'RETRACTION','extent':'FULL','severity':'CRITICAL','reason':'Nobody may read that yet.'"
                        + FOR_EVERYBODY + "}");

        for (var reader : OUTSIDE) {
            var view = json(reader, claim);
            assertThat(view.path("state").asString()).isEqualTo("STANDING");
            assertThat(view.path("proposals").size()).isZero();
            assertThat(view.toString()).doesNotContain(proposed.path("id").asString());
            assertThat(app.browse(reader, claim.substring(4)).body()).doesNotContain("Nobody may read that yet.");
            assertThat(opened(reader, proposed))
                    .doesNotContain("Nobody may read that yet.")
                    .doesNotContain("CorrectionProposed");
        }
        assertThat(json(Reader.DESK, claim).at("/proposals/0/reason").asString())
                .isEqualTo("Nobody may read that yet.");
        assertThat(app.browse(Reader.DESK, claim.substring(4)).body()).contains("Nobody may read that yet.");
        assertThat(opened(Reader.DESK, proposed))
                .contains("Nobody may read that yet.")
                .contains("CorrectionProposed");
    }

    @Test
    void aHoldIsSeenByWhoeverSeesTheCorrection() {
        var claim = claim("Everybody used this.");
        record(
                201,
                claim + "/corrections",
                "{'kind':'EXPRESSION_OF_CONCERN','severity':'MINOR','reason':'We check.'" + FOR_EVERYBODY + "}");
        var hidden = claim("Everybody uses this.");
        record(
                201,
                hidden + "/corrections",
                "{'kind':'EXPRESSION_OF_CONCERN','severity':'MINOR','reason':'We check quietly.'}");

        assertThat(json(Reader.ANYBODY, claim).path("state").asString()).isEqualTo("ON_HOLD");
        assertThat(app.browse(Reader.ANYBODY, claim.substring(4)).body()).contains("On hold");
        assertThat(json(Reader.ANYBODY, hidden).path("state").asString()).isEqualTo("STANDING");
        assertThat(json(Reader.ANYBODY, hidden).path("states").size()).isZero();
        assertThat(json(Reader.DESK, hidden).path("state").asString()).isEqualTo("ON_HOLD");
    }

    @Test
    void whatAnotherSaysIsApartAndHidesNothingOfOurs() {
        var claim = claim("It rained on Tuesday.");
        record(
                201,
                claim + "/corrections",
                "{'kind':'CORRECTION','severity':'MINOR','authority':'THIRD_PARTY','authorityName':'The annotator',"
                        + "'reason':'Their view.','before':'It rained on Tuesday.','after':'It rained on Monday.'}");
        record(
                201,
                claim + "/corrections",
                "{'kind':'CORRECTION','severity':'MINOR','reason':'Ours.','before':'It rained on Tuesday.',"
                        + "'after':'It rained on Wednesday.'" + FOR_EVERYBODY + "}");

        var seen = json(Reader.ANYBODY, claim);
        assertThat(seen.path("statement").asString()).isEqualTo("It rained on Wednesday.");
        assertThat(seen.path("corrections").size()).isEqualTo(1);
        assertThat(seen.toString()).doesNotContain("Monday").doesNotContain("annotator");
        assertThat(app.browse(Reader.ANYBODY, claim.substring(4)).body()).doesNotContain("What others say of it");
        assertThat(app.browse(Reader.DESK, claim.substring(4)).body())
                .contains("What others say of it")
                .contains("The annotator");
    }

    @Test
    void whatOnlyOthersSayIsNoCorrectionOfWhatStands() {
        var claim = claim("It drizzled on Tuesday.");
        var author = record(201, "/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'An author'}")
                .path("id")
                .asString();
        var report = record(201, "/api/reports", "{'authorId':'" + author + "','text':'Rain.'}")
                .path("id")
                .asString();
        record(
                201,
                claim + "/attributions",
                "{'reportVersion':{'reportId':'" + report + "','version':1},'reportingMode':'AUTHOR_VOICE',"
                        + "'span':{'start':0,'end':4,'exact':'Rain'},'chain':[{'sourceId':'" + author + "'}]}");
        record(
                201,
                claim + "/corrections",
                "{'origin':'OBSERVED','kind':'CORRECTION','authority':'THIRD_PARTY','authorityName':'The annotator'}");

        var since = "/attributions/items/0/correctionsSince";
        var listed = "/api/claims?q=drizzled";
        assertThat(json(Reader.DESK, claim).at(since).size()).isZero();
        assertThat(json(Reader.DESK, claim).path("corrections").size()).isEqualTo(1);
        assertThat(json(Reader.DESK, listed).at("/items/0/corrections").asInt()).isZero();
        assertThat(app.browse(Reader.DESK, "/?q=drizzled").body()).doesNotContain("badge corrected");

        record(201, claim + "/corrections", "{'kind':'EDITORS_NOTE','severity':'MINOR','reason':'Ours.'}");
        assertThat(json(Reader.DESK, claim).at(since).size()).isEqualTo(1);
        assertThat(json(Reader.DESK, listed).at("/items/0/corrections").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasObservedOnTheOutletsWordIsNeverHowAClaimStandsForUs() {
        var claim = claim("It rained on Thursday.");
        record(201, claim + "/corrections", "{'origin':'OBSERVED','kind':'KILL'" + FOR_EVERYBODY + "}");

        var view = json(Reader.ANYBODY, claim);
        assertThat(view.path("state").asString()).isEqualTo("STANDING");
        assertThat(view.at("/states/0/state").asString()).isEqualTo("KILLED");
        assertThat(view.at("/states/0/origin").asString()).isEqualTo("OBSERVED");
        assertThat(app.browse(Reader.ANYBODY, claim.substring(4)).body())
                .contains("(observed)")
                .contains("Nothing has been corrected.")
                .contains("What others say of it")
                .doesNotContain("badge corrected");
        assertThat(app.browse(Reader.ANYBODY, "/?q=It+rained+on+Thursday.").body())
                .contains("It rained on Thursday.")
                .doesNotContain("badge corrected");
    }

    @Test
    void aReportsOutletIsItsOwnerWhoseGraverWordIsShownAndTellsOursFromWhatWasSeen() {
        var author = record(201, "/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'A desk'" + FOR_EVERYBODY + "}")
                .path("id")
                .asString();
        var report = "/api/reports/"
                + record(
                                201,
                                "/api/reports",
                                "{'authorId':'" + author + "','text':'It rained on Friday.'" + FOR_EVERYBODY + "}")
                        .path("id")
                        .asString();
        record(
                201,
                report + "/corrections",
                "{'origin':'OBSERVED','kind':'RETRACTION','extent':'FULL'" + FOR_EVERYBODY + "}");
        assertThat(json(Reader.ANYBODY, report).path("state").asString()).isEqualTo("RETRACTED");

        record(
                201,
                report + "/corrections",
                "{'kind':'EXPRESSION_OF_CONCERN','severity':'MINOR','reason':'We check.'" + FOR_EVERYBODY + "}");

        var view = json(Reader.ANYBODY, report);
        assertThat(view.path("state").asString()).isEqualTo("RETRACTED");
        assertThat(view.path("states")
                        .valueStream()
                        .map(state -> state.path("origin").asString() + " "
                                + state.path("state").asString()))
                .containsExactly("OBSERVED RETRACTED", "ISSUED ON_HOLD");
        assertThat(app.browse(Reader.ANYBODY, report.substring(4)).body())
                .contains("(observed)")
                .doesNotContain("What others say of it");
        record(201, report + "/corrections", "{'origin':'OBSERVED','kind':'REINSTATEMENT'" + FOR_EVERYBODY + "}");
        assertThat(json(Reader.ANYBODY, report).path("state").asString()).isEqualTo("ON_HOLD");
    }

    @Test
    void aCorrectionIsNotShownWithoutTheSourceThatItNames() {
        var claim = claim("It snowed on Tuesday.");
        var hidden = record(201, "/api/sources", "{'kind':'PERSON','name':'Somebody inside'}")
                .path("id")
                .asString();
        record(
                201,
                claim + "/corrections",
                "{'origin':'OBSERVED','kind':'CORRECTION','authority':'SOURCE','authorityId':'" + hidden + "'"
                        + FOR_EVERYBODY + "}");

        assertThat(json(Reader.ANYBODY, claim).path("corrections").size()).isZero();
        assertThat(json(Reader.DESK, claim).path("corrections").size()).isEqualTo(1);
        record(201, "/api/sources/" + hidden + "/visibility", "{'visibility':'PUBLIC'}");
        assertThat(json(Reader.ANYBODY, claim).path("corrections").size()).isEqualTo(1);
    }

    @Test
    void aCorrectionThatIsHiddenWithWhatItMayAmendBringsNobodyItsWording() {
        var claim = claim("It rained at one.");
        var note = record(
                201, claim + "/corrections", "{'kind':'EDITORS_NOTE','severity':'MINOR','reason':'For us alone.'}");
        var first = record(201, claim + "/corrections", words("one", "two", FOR_EVERYBODY));
        var amending = record(
                201,
                claim + "/corrections",
                words("two", "three", ",'amends':'" + first.path("id").asString() + "'" + FOR_EVERYBODY));
        var last = record(201, claim + "/corrections", words("three", "four", FOR_EVERYBODY));

        for (var reader : OUTSIDE) {
            var seen = json(reader, claim);
            assertThat(seen.path("statement").asString()).isEqualTo("It rained at two.");
            assertThat(seen.path("revisions").size()).isEqualTo(2);
            assertThat(seen.path("corrections").size()).isEqualTo(1);
            for (var hidden : List.of(note, amending, last)) {
                assertThat(seen.toString()).doesNotContain(hidden.path("id").asString());
            }
            assertThat(seen.toString()).doesNotContain("three").doesNotContain("four");
        }
        assertThat(json(Reader.DESK, claim).path("statement").asString()).isEqualTo("It rained at four.");
    }

    @Test
    void noCorrectionSaysThatItAmendsOneThatIsHiddenWithItsSource() {
        var author = record(201, "/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'A wire'" + FOR_EVERYBODY + "}")
                .path("id")
                .asString();
        var report = "/api/reports/"
                + record(
                                201,
                                "/api/reports",
                                "{'authorId':'" + author + "','text':'It froze on Tuesday.'" + FOR_EVERYBODY + "}")
                        .path("id")
                        .asString();
        var source = record(201, "/api/sources", "{'kind':'NEWS_ORGANISATION','name':'Somebody we watch'}")
                .path("id")
                .asString();
        var theirs = "{'origin':'OBSERVED','kind':'CORRECTION','authority':'OUTLET'" + FOR_EVERYBODY;
        var named = record(201, report + "/corrections", theirs + ",'authorityId':'" + source + "'}");
        record(
                201,
                report + "/corrections",
                theirs + ",'amends':'" + named.path("id").asString() + "'}");

        assertThat(json(Reader.ANYBODY, report).toString())
                .doesNotContain(named.path("id").asString());
        assertThat(json(Reader.DESK, report).path("corrections").size()).isEqualTo(2);
        record(201, "/api/sources/" + source + "/visibility", "{'visibility':'PUBLIC'}");
        assertThat(json(Reader.ANYBODY, report).path("corrections").size()).isEqualTo(2);
    }

    @Test
    void anAssessmentsHoldIsShownWithIt() {
        var claim = claim("It thundered on Tuesday.");
        var assessment = "/api/assessments/"
                + record(
                                201,
                                claim + "/assessments",
                                "{'author':{'name':'annotator'},'label':'UNVERIFIED'" + FOR_EVERYBODY + "}")
                        .path("id")
                        .asString();
        record(
                201,
                assessment + "/corrections",
                "{'kind':'EXPRESSION_OF_CONCERN','severity':'MINOR','reason':'We ask again.'" + FOR_EVERYBODY + "}");

        assertThat(json(Reader.ANYBODY, assessment).path("state").asString()).isEqualTo("ON_HOLD");
        assertThat(app.browse(Reader.ANYBODY, claim.substring(4)).body()).contains("On hold");
        record(201, assessment + "/visibility", "{'visibility':'DESK'}");
        assertThat(json(Reader.ANYBODY, claim).toString()).doesNotContain("We ask again.");
    }

    @Test
    void aKillThatNobodyConfirmedInTimeIsOverdueByItselfAndEscalatedOnce() {
        var claim = claim("A child is named.");
        var killed = record(
                201,
                claim + "/corrections",
                "{'kind':'KILL','severity':'CRITICAL','reason':'A child is named.','emergency':true" + FOR_EVERYBODY
                        + "}");
        var kept = app.get(Reader.ANYBODY, claim);
        assertThat(JSON.readTree(kept.body())
                        .at("/corrections/0/confirmation/overdue")
                        .asBoolean())
                .isFalse();

        app.pass(Duration.ofMinutes(31));

        var etag = kept.headers().firstValue("ETag").orElseThrow();
        var later = app.get(Reader.ANYBODY, claim, "If-None-Match", etag);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(later.body())
                        .at("/corrections/0/confirmation/overdue")
                        .asBoolean())
                .isTrue();
        assertThat(later.body()).doesNotContain("per_");
        var escalation = claim + "/corrections/" + killed.path("id").asString() + "/escalation";
        record(201, escalation, "");
        assertThat(json(Reader.ANYBODY, claim)
                        .at("/corrections/0/confirmation/escalated")
                        .asBoolean())
                .isTrue();
        assertThat(app.post(escalation, "").statusCode()).isEqualTo(409);
    }

    @Test
    void aProposalExpiresOnceItsTimeIsOver() {
        var claim = claim("It hailed on Tuesday.");
        var proposed = record(
                202,
                claim + "/corrections",
                "{'kind':'REMOVAL','severity':'MINOR','reason':'A court asks.','expiresAt':'"
                        + app.now().plus(Duration.ofHours(1)) + "'}");
        app.pass(Duration.ofHours(2));

        record(201, claim + "/corrections/" + proposed.path("id").asString() + "/expiry", "");

        assertThat(json(Reader.DESK, claim).at("/proposals/0/state").asString()).isEqualTo("EXPIRED");
    }

    private static String words(String before, String after, String more) {
        return "{'kind':'CORRECTION','severity':'MINOR','reason':'Looked again.','before':'It rained at " + before
                + ".','after':'It rained at " + after + ".'" + more + "}";
    }

    private static String claim(String statement) {
        return "/api/claims/"
                + record(201, "/api/claims", "{'statement':'" + statement + "'" + FOR_EVERYBODY + "}")
                        .path("id")
                        .asString();
    }

    /** Records, and waits until the views have it. */
    private static JsonNode record(int status, String door, String body) {
        var answer = app.post(door, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var recorded = JSON.readTree(answer.body());
        app.get(
                Reader.DESK,
                "/api/sources?limit=1&atLeast=" + recorded.path("position").asLong());
        return recorded;
    }

    /** An event as it is handed out, with whatever the reader may open of it in words. */
    private static String opened(Reader reader, JsonNode recorded) {
        var opened = new StringBuilder();
        var event = app.get(reader, "/api/events/" + recorded.path("position").asLong());
        for (var part : event.body().split("\\s+", -1)) {
            try {
                opened.append(new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException inWords) {
                opened.append(part);
            }
            opened.append(' ');
        }
        return opened.toString();
    }

    private static JsonNode json(Reader reader, String path) {
        return JSON.readTree(app.get(reader, path).body());
    }
}
