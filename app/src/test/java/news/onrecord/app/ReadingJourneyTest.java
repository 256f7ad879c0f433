package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is on record is read back: by machines, by people, at one position, through views that can be made anew. */
class ReadingJourneyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TEXT =
            "Qalibaf previously commanded the Guards.\n\nSenator John McCain praised them for"
                    + " their “sacrifice for freedom”, according to reports. <b>😀</b>";

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static String author = "";
    private static String reports = "";
    private static String mccain = "";
    private static String report = "";
    private static String commanded = "";
    private static String sacrifice = "";
    private static long head;

    @BeforeAll
    static void aReportWithTwoClaimsOfWhichOneWasCorrected() {
        author = record("/api/sources", "{'kind':'ARTICLE_AUTHOR','name':'The article'}");
        reports = record("/api/sources", "{'kind':'UNSPECIFIED_REPORTS','name':'Unnamed reports'}");
        mccain = record("/api/sources", "{'kind':'PERSON','name':'Senator John McCain'}");
        report = record("/api/reports", "{'authorId':'" + author + "','text':'" + TEXT.replace("\n", "\\n") + "'}");
        commanded = record("/api/claims", "{'statement':'Qalibaf commanded the Guards.'}");
        attribute(
                commanded,
                "'reportingMode':'AUTHOR_VOICE','span':" + span("Qalibaf previously commanded the Guards")
                        + ",'chain':[{'sourceId':'" + author + "'}]");
        sacrifice = record("/api/claims", "{'statement':'NCRI officials made a 100% sacrifice.'}");
        attribute(
                sacrifice,
                "'reportingMode':'MIXED_QUOTE','span':" + span("their “sacrifice for freedom”")
                        + ",'chain':[{'sourceId':'" + author + "'},{'sourceId':'" + reports
                        + "','identification':'UNSPECIFIED_REPORTS','mode':'INDIRECT_QUOTE','cueSpan':"
                        + span("according to") + "},{'sourceId':'" + mccain
                        + "','identification':'NAMED','mode':'MIXED_QUOTE','cueSpan':" + span("praised") + "}]");
        record(
                "/api/claims/" + commanded + "/corrections",
                "{'kind':'CORRECTION','severity':'SUBSTANTIVE','reason':'Only their air force.',"
                        + "'before':'Qalibaf commanded the Guards.',"
                        + "'after':'Qalibaf commanded the air force of the Guards.'}");
    }

    @Test
    void aClaimShowsWhatWasPrintedAndWhatStandsNow() {
        var claim = read("/api/claims/" + commanded);
        var attribution = claim.at("/attributions/items/0");
        assertThat(claim.at("/statement").asString()).isEqualTo("Qalibaf commanded the air force of the Guards.");
        assertThat(claim.at("/revisions").size()).isEqualTo(2);
        assertThat(attribution.at("/asPrinted/words").asString()).isEqualTo("Qalibaf previously commanded the Guards");
        assertThat(attribution.at("/asPrinted/statementRevision").asInt()).isEqualTo(1);
        assertThat(attribution.at("/asPrinted/statement").asString()).isEqualTo("Qalibaf commanded the Guards.");
        assertThat(attribution.at("/standsNow/statementRevision").asInt()).isEqualTo(2);
        assertThat(attribution.at("/correctionsSince/0")).isEqualTo(claim.at("/corrections/0/id"));
        assertThat(attribution.at("/hedges").isNull()).isTrue();
        assertThat(attribution.at("/evidentiality").asString()).isEqualTo("NOT_EXAMINED");
    }

    @Test
    void theChainLeadsFromTheArticleOverUnnamedReportsToTheSenator() {
        var attribution = read("/api/claims/" + sacrifice).at("/attributions/items/0");
        assertThat(attribution
                        .at("/chain")
                        .valueStream()
                        .map(hop -> hop.at("/name").asString()))
                .containsExactly("The article", "Unnamed reports", "Senator John McCain");
        assertThat(attribution.at("/chain/1/cueSpan/exact").asString()).isEqualTo("according to");
        assertThat(attribution.at("/depth").asInt()).isEqualTo(2);
        assertThat(attribution.at("/weakestIdentification").asString()).isEqualTo("UNSPECIFIED_REPORTS");
    }

    @Test
    void aReportIsAnsweredToTheLetterWithItsClaimsInPlace() {
        var answer = read("/api/reports/" + report);
        assertThat(answer.at("/text").asString()).isEqualTo(TEXT);
        assertThat(answer.at("/attributions/items")
                        .valueStream()
                        .map(found -> found.at("/claimId").asString()))
                .containsExactly(commanded, sacrifice);
        assertThat(read("/api/reports/" + report + "/versions/1").at("/textHash"))
                .isEqualTo(answer.at("/textHash"));
        assertThat(app.get("/api/reports/" + report + "/versions/2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSourceIsAnsweredWithWhatItSaid() {
        var source = read("/api/sources/" + mccain);
        assertThat(source.at("/attributions/items/0/claimId").asString()).isEqualTo(sacrifice);
        assertThat(source.at("/attributions/items").size()).isEqualTo(1);
    }

    @Test
    void aSearchTakesWordsForWhatTheyAre() {
        assertThat(read("/api/claims?q=AIR").at("/items/0/id").asString()).isEqualTo(commanded);
        assertThat(read("/api/claims?q=%25").at("/items/0/id").asString()).isEqualTo(sacrifice);
        assertThat(read("/api/claims?q=_").at("/items").isEmpty()).isTrue();
    }

    @Test
    void allPagesOfAListShowTheMomentOfTheFirst() {
        var first = read("/api/sources?limit=2");
        record("/api/sources", "{'kind':'GROUP','name':'Entered between two pages'}");
        var second = read("/api/sources?limit=200&cursor=" + first.at("/next").asString());
        assertThat(second.at("/position")).isEqualTo(first.at("/position"));
        assertThat(second.at("/items")
                        .valueStream()
                        .map(source -> source.at("/name").asString()))
                .doesNotContain("Entered between two pages");
    }

    @Test
    void aPositionBeyondTheHeadIsRefusedAndAnUnknownParameterToo() {
        assertThat(app.get("/api/claims?atLeast=1000000").body()).contains("position-beyond-head");
        assertThat(app.get("/api/claims?offset=1").body()).contains("invalid-parameter", "atLeast, cursor, limit, q");
        assertThat(app.get("/api/claims?cursor=" + URLEncoder.encode("garbage", StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
        assertThat(app.get("/api/claims/clm_1").statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerThatStillHoldsIsNotSentAgain() {
        var path = "/api/claims/" + sacrifice;
        read(path);
        var etag = app.get(path).headers().firstValue("ETag").orElseThrow();
        var again = app.send(HttpRequest.newBuilder(app.at(path)).header("If-None-Match", etag));
        assertThat(app.get(path).headers().firstValue("Cache-Control")).contains("no-cache, private");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void thePagesSayTheSameToPeople() {
        assertThat(app.browse("/").body()).contains("A ledger of news claims", "Qalibaf commanded the air force");
        assertThat(app.browse("/claims/" + sacrifice).body())
                .contains("data-testid=\"chain\"", "Unnamed reports", "Senator John McCain", "according to");
        assertThat(app.browse("/claims/" + commanded).body())
                .contains("As printed", "What stands now", "<ins>air force of the ");
        assertThat(app.browse("/sources/" + mccain).body()).contains("What it said");
        assertThat(app.browse("/reports/" + report).body())
                .contains("/claims/" + commanded, "mode-MIXED_QUOTE", "&lt;b&gt;😀&lt;/b&gt;")
                .doesNotContain("??");
    }

    @Test
    void aClaimOfTheHeadlineComesFirstAndIsMarkedInTheHeadline() {
        var other = record(
                "/api/reports",
                "{'authorId':'" + author
                        + "','headline':'Guards praised','url':'https://example.org/a','text':'A senator"
                        + " praised the Guards.'}");
        var praise = record("/api/claims", "{'statement':'A senator praised the Guards.'}");
        var body = attributeIn(other, praise, "BODY", 0, 9, "A senator");
        var headline = attributeIn(other, praise, "HEADLINE", 0, 6, "Guards");

        var carried = read("/api/reports/" + other).at("/attributions/items");
        assertThat(carried.valueStream().map(found -> found.at("/id").asString()))
                .containsExactly(headline, body);
        assertThat(app.browse("/reports/" + other).body())
                .contains("data-testid=\"headline\"", "href=\"https://example.org/a\"")
                .doesNotContain("Claims without a place");
        assertThat(app.browse("/reports/" + report).body())
                .doesNotContain("data-testid=\"headline\"", "Claims without a place");
    }

    @Test
    void whatAClaimAndAReportCarryIsPagedInThePositionOfTheFirstPage() {
        var other = record("/api/reports", "{'authorId':'" + author + "','text':'Raisi, Rouhani, Qalibaf.'}");
        var lead = record("/api/claims", "{'statement':'Three candidates lead.'}");
        var qalibaf = attributeIn(other, lead, "BODY", 16, 23, "Qalibaf");
        var rouhani = attributeIn(other, lead, "BODY", 7, 14, "Rouhani");
        var raisi = attributeIn(other, lead, "BODY", 0, 5, "Raisi");

        for (var path :
                List.of("/api/claims/" + lead, "/api/reports/" + other, "/api/reports/" + other + "/versions/1")) {
            var first = read(path + "?limit=2");
            var later = attributeIn(other, lead, "BODY", 0, 6, "Raisi,");
            var second = read(
                    path + "?limit=200&cursor=" + first.at("/attributions/next").asString());
            var seen = Stream.concat(
                            first.at("/attributions/items").valueStream(),
                            second.at("/attributions/items").valueStream())
                    .map(found -> found.at("/id").asString())
                    .toList();
            assertThat(seen)
                    .contains(qalibaf, rouhani, raisi)
                    .doesNotHaveDuplicates()
                    .doesNotContain(later);
            assertThat(second.at("/attributions/next").isNull()).isTrue();
            assertThat(second.at("/position")).isEqualTo(first.at("/position"));
        }
        var pages = app.browse("/reports/" + other + "?limit=2");
        assertThat(pages.body()).contains("Further on").doesNotContain("From the beginning");
        var next = read("/api/reports/" + other + "?limit=2")
                .at("/attributions/next")
                .asString();
        assertThat(app.browse("/reports/" + other + "?cursor=" + next).body())
                .contains("From the beginning", "id=\"note-3\"")
                .doesNotContain("id=\"note-1\"");
        assertThat(app.browse("/claims/" + lead + "?limit=2").body()).contains("Further on");
        assertThat(app.get("/api/claims/" + lead + "?limit=201").statusCode()).isEqualTo(400);
    }

    @Test
    void aClaimThatNoReportCarriesYetIsShownAmongTheOthers() {
        read("/api/claims/" + record("/api/claims", "{'statement':'The boycott was total.'}"));
        assertThat(app.browse("/?q=boycott+was+total").body())
                .contains("The boycott was total.", "found in no report yet");
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        var other =
                record("/api/reports", "{'authorId':'" + author + "','url':'javascript:alert(1)','text':'A report.'}");
        var claim = record("/api/claims", "{'statement':'Posts reached 300,000.'}");
        record(
                "/api/claims/" + claim + "/corrections",
                "{'kind':'CORRECTION','severity':'SUBSTANTIVE','reason':'A typing error.',"
                        + "'before':'Posts reached 300,000.','after':'Posts reached 400,000.',"
                        + "'notice':{'url':'javascript:alert(2)'}}");
        read("/api/claims/" + claim);
        assertThat(app.browse("/reports/" + other).body())
                .contains("javascript:alert(1)")
                .doesNotContainIgnoringCase("href=\"javascript:");
        assertThat(app.browse("/claims/" + claim).body())
                .contains("javascript:alert(2)")
                .doesNotContainIgnoringCase("href=\"javascript:");
    }

    private static String attributeIn(String in, String claim, String part, int start, int end, String exact) {
        return record(
                "/api/claims/" + claim + "/attributions",
                "{'reportVersion':{'reportId':'" + in + "','version':1},'part':'" + part
                        + "','reportingMode':'AUTHOR_VOICE','span':{'start':" + start + ",'end':" + end + ",'exact':'"
                        + exact + "'},'chain':[{'sourceId':'" + author + "'}]}");
    }

    private static String span(String exact) {
        var start = TEXT.codePointCount(0, TEXT.indexOf(exact));
        return "{'start':" + start + ",'end':" + (start + exact.codePointCount(0, exact.length())) + ",'exact':'"
                + exact + "'}";
    }

    private static void attribute(String claim, String how) {
        record(
                "/api/claims/" + claim + "/attributions",
                "{'reportVersion':{'reportId':'" + report + "','version':1}," + how + "}");
    }

    private static String record(String path, String body) {
        var answer = app.post(path, body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recorded = JSON.readTree(answer.body());
        head = recorded.at("/position").asLong();
        return recorded.at("/id").asString();
    }

    private static JsonNode read(String path) {
        var answer = app.get(path + (path.contains("?") ? "&" : "?") + "atLeast=" + head);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
