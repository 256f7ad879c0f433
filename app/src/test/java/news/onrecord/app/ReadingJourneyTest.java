package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
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
    static void a_report_with_two_claims_of_which_one_was_corrected() {
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
    void a_claim_shows_what_was_printed_and_what_stands_now() {
        var claim = read("/api/claims/" + commanded);
        var attribution = claim.at("/attributions/0");
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
    void the_chain_leads_from_the_article_over_unnamed_reports_to_the_senator() {
        var attribution = read("/api/claims/" + sacrifice).at("/attributions/0");
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
    void a_report_is_answered_to_the_letter_with_its_claims_in_place() {
        var answer = read("/api/reports/" + report);
        assertThat(answer.at("/text").asString()).isEqualTo(TEXT);
        assertThat(answer.at("/attributions")
                        .valueStream()
                        .map(found -> found.at("/claimId").asString()))
                .containsExactly(commanded, sacrifice);
        assertThat(read("/api/reports/" + report + "/versions/1").at("/textHash"))
                .isEqualTo(answer.at("/textHash"));
        assertThat(app.get("/api/reports/" + report + "/versions/2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_source_is_answered_with_what_it_said() {
        var source = read("/api/sources/" + mccain);
        assertThat(source.at("/attributions/items/0/claimId").asString()).isEqualTo(sacrifice);
        assertThat(source.at("/attributions/items").size()).isEqualTo(1);
    }

    @Test
    void a_search_takes_words_for_what_they_are() {
        assertThat(read("/api/claims?q=AIR").at("/items/0/id").asString()).isEqualTo(commanded);
        assertThat(read("/api/claims?q=%25").at("/items/0/id").asString()).isEqualTo(sacrifice);
        assertThat(read("/api/claims?q=_").at("/items").isEmpty()).isTrue();
    }

    @Test
    void all_pages_of_a_list_show_the_moment_of_the_first() {
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
    void a_position_beyond_the_head_is_refused_and_an_unknown_parameter_too() {
        assertThat(app.get("/api/claims?atLeast=1000000").body()).contains("position-beyond-head");
        assertThat(app.get("/api/claims?offset=1").body()).contains("invalid-parameter", "atLeast, cursor, limit, q");
        assertThat(app.get("/api/claims?cursor=" + URLEncoder.encode("garbage", StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
        assertThat(app.get("/api/claims/clm_1").statusCode()).isEqualTo(404);
    }

    @Test
    void an_answer_that_still_holds_is_not_sent_again() {
        var path = "/api/claims/" + sacrifice;
        read(path);
        var etag = app.get(path).headers().firstValue("ETag").orElseThrow();
        var again = app.send(HttpRequest.newBuilder(app.at(path)).header("If-None-Match", etag));
        assertThat(app.get(path).headers().firstValue("Cache-Control")).contains("no-cache, private");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void the_pages_say_the_same_to_people() {
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
