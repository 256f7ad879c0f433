package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reviewers rate a claim side by side, each with evidence, on scales of the house, and readers are shown what is theirs. */
class AssessmentJourneyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PUBLIC = ",'visibility':'PUBLIC'";
    private static final String NEVER = "00000000-0000-7000-8000-000000000000";

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    @Test
    void reviewersStandSideBySideUnderTheClaim() {
        var claim = claim("More than 300,000 posts have been made.");
        var checker = recorded("/api/sources", "{'kind':'ORGANISATION','name':'Checkers Ltd'" + PUBLIC + "}");
        var first = assess(
                claim,
                "'author':{'name':'annotator'},'label':'UNVERIFIED','ratingExplanation':'Nobody has counted.'"
                        + PUBLIC);
        var second = assess(
                claim,
                "'author':{'sourceId':'" + checker + "'},'ratingValue':4.5,'alternateName':'Nearly right',"
                        + "'datePublished':'2017-06','url':'https://checks.example/1','evidence':[{'url':'https://archive.example/1',"
                        + "'note':'The count.'},{'thingId':'" + claim + "'}]" + PUBLIC);

        var assessments = json(Reader.ANYBODY, "/api/claims/" + claim).path("assessments");

        assertThat(assessments.valueStream().map(one -> one.path("id").asString()))
                .containsExactly(first, second);
        var unverified = assessments.path(0).path("finding");
        assertThat(unverified.path("label").asString()).isEqualTo("UNVERIFIED");
        assertThat(unverified.path("ratingValue").isNull()).isTrue();
        var rated = assessments.path(1);
        assertThat(rated.at("/author/sourceId").asString()).isEqualTo(checker);
        assertThat(rated.at("/finding/ratingValue").decimalValue()).isEqualByComparingTo("4.5");
        assertThat(rated.at("/finding/worstRating").asInt()).isEqualTo(1);
        assertThat(rated.at("/finding/bestRating").asInt()).isEqualTo(5);
        assertThat(rated.at("/finding/evidence/1/thingId").asString()).isEqualTo(claim);
        assertThat(app.browse(Reader.ANYBODY, "/claims/" + claim).body())
                .contains("Unverified", "Nobody has counted.", "Nearly right", "4.5, from 1 to 5", "The count.");
    }

    @Test
    void anAssessmentKeepsTheRevisionOfTheScaleThatItWasMadeWith() {
        var claim = claim("It rained on Tuesday.");
        var scale = recorded(
                "/api/scales",
                "{'name':'Truth','worstRating':0,'bestRating':10,'labels':[{'label':'MOSTLY_TRUE','alternateName':"
                        + "'Mostly true','ratingValue':7}]}");
        var before =
                assess(claim, "'author':{'name':'Jane'},'label':'MOSTLY_TRUE','scale':{'scaleId':'" + scale + "'}");
        recorded(
                "/api/scales/" + scale + "/revisions",
                "{'name':'Truth','worstRating':0,'bestRating':10,'labels':[{'label':'MOSTLY_TRUE','alternateName':"
                        + "'Rather true','ratingValue':8}]}");
        var after = assess(claim, "'author':{'name':'Jane'},'label':'MOSTLY_TRUE','scale':{'scaleId':'" + scale + "'}");
        var asBefore = assess(
                claim,
                "'author':{'name':'Jane'},'label':'MOSTLY_TRUE','scale':{'scaleId':'" + scale + "','revision':1}");

        assertThat(List.of(before, after, asBefore))
                .extracting(id -> json(Reader.DESK, "/api/assessments/" + id).path("finding"))
                .extracting(finding -> finding.path("scaleRevision").asInt() + " "
                        + finding.path("ratingValue").asInt() + " "
                        + finding.path("alternateName").asString())
                .containsExactly("1 7 Mostly true", "2 8 Rather true", "1 7 Mostly true");
        var revisions = json(Reader.ANYBODY, "/api/scales/" + scale).path("revisions");
        assertThat(revisions).hasSize(2);
        assertThat(json(Reader.ANYBODY, "/api/scales")
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("id").asString().equals(scale))
                        .map(one -> one.path("revision").asInt()))
                .containsExactly(2);
    }

    @Test
    void whatAReviewerSaidBeforeStaysAndWhatWasRevokedIsMarked() {
        var claim = claim("It rained on Wednesday.");
        var assessment = assess(claim, "'author':{'name':'Jane'},'label':'SUPPORTED'" + PUBLIC);

        recorded(
                "/api/assessments/" + assessment + "/revisions",
                "{'label':'REFUTED','ratingExplanation':'It was dry in town.'}");
        var revised = json(Reader.ANYBODY, "/api/assessments/" + assessment);
        assertThat(revised.at("/finding/label").asString()).isEqualTo("REFUTED");
        assertThat(revised.at("/revisions/0/label").asString()).isEqualTo("SUPPORTED");
        assertThat(revised.path("revoked").isNull()).isTrue();

        recorded("/api/assessments/" + assessment + "/revocation", "{'reason':'We asked in the wrong town.'}");
        assertThat(json(Reader.ANYBODY, "/api/assessments/" + assessment)
                        .at("/revoked/reason")
                        .asString())
                .isEqualTo("We asked in the wrong town.");
        assertThat(app.browse(Reader.ANYBODY, "/claims/" + claim).body())
                .contains("revoked", "We asked in the wrong town.");
        refused("/api/assessments/" + assessment + "/revisions", "{'label':'SUPPORTED'}", "assessment-revoked");
    }

    @Test
    void anAssessmentIsShownOnlyTogetherWithWhatItNames() {
        var claim = claim("It rained on Thursday.");
        var hidden = recorded("/api/claims", "{'statement':'The gauge was broken.'}");
        var open = assess(claim, "'author':{'name':'Jane'},'label':'SUPPORTED'" + PUBLIC);
        var deskOnly = assess(claim, "'author':{'name':'Jane'},'label':'SUPPORTED'");
        var onHidden = assess(
                claim, "'author':{'name':'Jane'},'label':'REFUTED','evidence':[{'thingId':'" + hidden + "'}]" + PUBLIC);

        assertThat(seen(Reader.DESK, claim)).containsExactly(open, deskOnly, onHidden);
        assertThat(seen(Reader.ANYBODY, claim)).containsExactly(open);
        for (var id : List.of(deskOnly, onHidden)) {
            var answer = app.get(Reader.ANYBODY, "/api/assessments/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body().replace(id, ""))
                    .isEqualTo(app.get(Reader.ANYBODY, "/api/assessments/asm_" + NEVER)
                            .body()
                            .replace("asm_" + NEVER, ""));
            assertThat(app.get(Reader.ANYBODY, "/api/events?stream=" + id).body())
                    .isEmpty();
        }
        assertThat(app.get(Reader.ANYBODY, "/api/events?stream=" + open).body()).isNotEmpty();
        assertThat(seen(Reader.outsideAuditor(List.of(claim, hidden)), claim))
                .containsExactly(open, deskOnly, onHidden);

        recorded("/api/claims/" + hidden + "/visibility", "{'visibility':'PUBLIC'}");
        recorded("/api/assessments/" + open + "/visibility", "{'visibility':'DESK'}");
        assertThat(seen(Reader.ANYBODY, claim)).containsExactly(onHidden);
    }

    @Test
    void whatARevisionRestsOnHidesTheWholeAssessmentWithIt() {
        var claim = claim("It rained on Friday.");
        var hidden = recorded("/api/claims", "{'statement':'Somebody told us.'}");
        var assessment = assess(claim, "'author':{'name':'Jane'},'label':'SUPPORTED'" + PUBLIC);

        recorded(
                "/api/assessments/" + assessment + "/revisions",
                "{'label':'REFUTED','evidence':[{'thingId':'" + hidden + "'}]}");

        assertThat(seen(Reader.ANYBODY, claim)).isEmpty();
        assertThat(app.get(Reader.ANYBODY, "/api/events?stream=" + assessment).body())
                .isEmpty();
    }

    @Test
    void whatIsNamedHasToBeOnRecord() {
        var claim = claim("It rained on Saturday.");
        var door = "/api/claims/" + claim + "/assessments";
        var jane = "{'author':{'name':'Jane'},'label':'SUPPORTED'";

        var voided = claim("It never rained.");
        recorded("/api/claims/" + voided + "/void", "{'reason':'Entered twice.'}");

        refused("/api/claims/" + voided + "/assessments", jane + "}", "claim-void");
        refused("/api/claims/clm_" + NEVER + "/assessments", jane + "}", "not-found");
        refused(door, jane + ",'evidence':[{'thingId':'rep_" + NEVER + "'}]}", "not-on-record");
        refused(door, jane + ",'evidence':[{'thingId':'src_" + NEVER + "'}]}", "invalid-value");
        refused(door, jane + ",'evidence':[{}]}", "missing-value");
        refused(door, jane + ",'scale':{'scaleId':'scl_" + NEVER + "'}}", "not-on-record");
        refused(door, "{'author':{'sourceId':'src_" + NEVER + "'},'label':'SUPPORTED'}", "source-unknown");
        refused(door, "{'author':{},'label':'SUPPORTED'}", "missing-value");
        refused(door, "{'author':{'name':'Jane'},'ratingValue':1e9}", "invalid-value");
        refused(door, "{'author':{'name':'Jane'},'ratingValue':'5'}", "invalid-value");
        refused(door, "{'author':{'name':'Jane'},'ratingValue':7}", "rating-out-of-bounds");
        refused("/api/assessments/asm_" + NEVER + "/revisions", "{'label':'SUPPORTED'}", "not-found");
        refused("/api/assessments/asm_" + NEVER + "/revisions", jane + "}", "unknown-property");
        refused("/api/assessments/asm_" + NEVER + "/revocation", "{}", "missing-value");
        refused("/api/scales", "{'name':'Truth','labels':[]}", "invalid-value");
        refused("/api/scales", "{'name':'Truth','labels':[{'label':'mostly true'}]}", "invalid-value");
        refused("/api/scales", "{'name':'Truth','labels':[{'label':'UNVERIFIED'}]}", "invalid-value");
    }

    @Test
    void aClaimThatIsVoidedWhileItIsAssessedIsNotAssessedAfterwards() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                var claim = claim("Round " + round + ".");
                var assessed = both.submit(() -> app.post(
                        "/api/claims/" + claim + "/assessments", "{'author':{'name':'Jane'},'label':'SUPPORTED'}"));
                var voided =
                        both.submit(() -> app.post("/api/claims/" + claim + "/void", "{'reason':'Entered twice.'}"));

                assertThat(voided.get().statusCode()).isEqualTo(201);
                if (assessed.get().statusCode() == 201) {
                    assertThat(position(assessed.get())).isLessThan(position(voided.get()));
                } else {
                    assertThat(assessed.get().body()).contains("claim-void");
                }
            }
        }
    }

    @Test
    void aClaimThatIsMergedWhileItIsAssessedIsNotAssessedAfterwards() throws Exception {
        var stands = claim("It rained.");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                var claim = claim("Duplicate " + round + ".");
                var assessed = both.submit(() -> app.post(
                        "/api/claims/" + claim + "/assessments", "{'author':{'name':'Jane'},'label':'SUPPORTED'}"));
                var merged = both.submit(() -> app.post(
                        "/api/claims/" + claim + "/relations", "{'kind':'DUPLICATES','claimId':'" + stands + "'}"));

                assertThat(merged.get().statusCode()).isEqualTo(201);
                if (assessed.get().statusCode() == 201) {
                    assertThat(position(assessed.get())).isLessThan(position(merged.get()));
                } else {
                    assertThat(assessed.get().body()).contains("claim-merged", stands);
                }
            }
        }
    }

    @Test
    void whatWasSaidOfAMergedClaimIsRevisedWhereItIsAndOfAVoidOneNotAtAll() {
        var stands = claim("It snowed.");
        var claim = claim("There was snow.");
        var assessment = assess(claim, "'author':{'name':'Jane'},'label':'SUPPORTED'");
        var merger =
                recorded("/api/claims/" + claim + "/relations", "{'kind':'DUPLICATES','claimId':'" + stands + "'}");
        var door = "/api/assessments/" + assessment + "/revisions";

        recorded(door, "{'label':'REFUTED'}");
        recorded("/api/claims/" + claim + "/relations/" + merger + "/withdrawal", "{'reason':'Not the same.'}");
        assess(claim, "'author':{'name':'Jane'},'label':'SUPPORTED'");
        recorded("/api/claims/" + claim + "/void", "{'reason':'Entered twice.'}");
        refused(door, "{'label':'SUPPORTED'}", "claim-void");
    }

    private static long position(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("position").asLong();
    }

    @Test
    void theSameAssessmentSentTwiceIsRecordedOnce() {
        var claim = claim("It rained on Sunday.");
        var body = "{'id':'asm_01890a5d-ac96-774b-bcce-b302099a8057','author':{'name':'Jane'},'label':'SUPPORTED'}";
        recorded("/api/claims/" + claim + "/assessments", body);

        refused("/api/claims/" + claim + "/assessments", body, "already-recorded");
        assertThat(seen(Reader.DESK, claim)).hasSize(1);
    }

    private static List<String> seen(Reader reader, String claim) {
        return json(reader, "/api/claims/" + claim)
                .path("assessments")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static String claim(String statement) {
        return recorded("/api/claims", "{'statement':'" + statement + "'" + PUBLIC + "}");
    }

    private static String assess(String claim, String body) {
        return recorded("/api/claims/" + claim + "/assessments", "{" + body + "}");
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
        HttpResponse<String> answer = app.post(door, body);
        assertThat(answer.body()).as(door + " " + body).contains("urn:onrecord:problem:" + refusal + "\"");
    }

    private static JsonNode json(Reader reader, String path) {
        var answer = app.get(reader, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
