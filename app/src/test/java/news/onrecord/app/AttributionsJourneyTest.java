package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import news.onrecord.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What is said about attributions after they were recorded, from the doors to the pages. */
class AttributionsJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final EditingDesk desk = new EditingDesk(app);

    private static String article = "";
    private static String minister = "";
    private static String spokesman = "";
    private static String report = "";

    @BeforeAll
    static void aReportIsOnRecord() {
        article = desk.source("ARTICLE_AUTHOR", "The article");
        minister = desk.source("PERSON", "The minister");
        spokesman = desk.source("PERSON", "The spokesman");
        report = desk.report(article, "The Example");
    }

    @Test
    void anAmendedAttributionSaysTheNewAndKeepsTheOld() {
        var claim = desk.claim("Over 300,000 posts.");
        var attribution = attribute(claim, minister);
        desk.record(
                at(claim, attribution, "amendments"),
                Map.of("reason", "It was the spokesman.", "attribution", said(spokesman)));
        desk.record(
                at(claim, attribution, "amendments"),
                Map.of("reason", "No, the minister after all.", "attribution", said(minister)));

        var view = desk.read("/api/claims/" + claim).at("/attributions/items/0");
        assertThat(view.at("/chain/1/sourceId").asString()).isEqualTo(minister);
        assertThat(view.get("amendments")).hasSize(2);
        assertThat(view.at("/amendments/0/before/chain/1/sourceId").asString()).isEqualTo(minister);
        assertThat(view.at("/amendments/1/before/chain/1/sourceId").asString()).isEqualTo(spokesman);
        assertThat(view.at("/amendments/1/reason").asString()).isEqualTo("No, the minister after all.");
        assertThat(view.get("position").asLong())
                .isLessThan(view.at("/amendments/0/position").asLong());
        assertThat(view.at("/span/exact").asString()).isEqualTo("Posts opposing the boycott");
        assertThat(desk.page("/claims/" + claim)).contains("It was the spokesman.", "The spokesman");
        assertThat(desk.read("/api/reports/" + report + "?limit=200").at("/attributions/items"))
                .as("only the claim tells what was said before")
                .isNotEmpty()
                .allMatch(item -> item.get("amendments").isNull());
        assertThat(desk.read("/api/sources/" + spokesman).at("/attributions/items"))
                .noneMatch(item -> item.get("id").asString().equals(attribution));
    }

    @Test
    void anAmendmentTakesNoIdAndNoVisibility() {
        var claim = desk.claim("Over 300,000 posts.");
        var attribution = attribute(claim, minister);
        var open = new HashMap<>(said(spokesman));
        open.put("visibility", "PUBLIC");
        desk.refused(
                Refusal.INVALID_VALUE,
                at(claim, attribution, "amendments"),
                Map.of("reason", "It was the spokesman.", "attribution", open));
        desk.refused(Refusal.MISSING_VALUE, at(claim, attribution, "amendments"), Map.of("reason", "Nothing."));
    }

    @Test
    void aDenialStandsBesideTheAttributionUntilItIsWithdrawn() {
        var claim = desk.claim("Over 300,000 posts.");
        var attribution = attribute(claim, minister);
        desk.refused(
                Refusal.NOT_IN_CHAIN,
                at(claim, attribution, "disputes"),
                Map.of("sourceId", spokesman, "words", "He never said that."));
        var dispute = desk.enter(
                at(claim, attribution, "disputes"),
                Map.of(
                        "sourceId", minister,
                        "words", "I never said that.",
                        "spokesperson", "Her office",
                        "saidAt", "2017-05-20",
                        "url", "https://ministry.example/denial"));

        var denial = desk.read("/api/claims/" + claim).at("/attributions/items/0/disputes/0");
        assertThat(denial.get("source").asString()).isEqualTo("The minister");
        assertThat(denial.get("saidAt").asString()).isEqualTo("2017-05-20");
        assertThat(desk.page("/claims/" + claim)).contains("I never said that.", "Her office");
        assertThat(desk.page("/reports/" + report)).contains(">denied<");

        desk.record(at(claim, attribution, "disputes/" + dispute + "/withdrawal"), Map.of("reason", "It is on tape."));
        assertThat(desk.read("/api/claims/" + claim)
                        .at("/attributions/items/0/disputes/0/withdrawn/reason")
                        .asString())
                .isEqualTo("It is on tape.");
    }

    @Test
    void confirmedIsWhatAnotherVoiceCarriesNotWhatIsPrintedTwice() {
        var claim = desk.claim("Over 300,000 posts.");
        var first = attribute(claim, minister);
        refusedConfirmation(claim, first);

        var otherAuthor = desk.source("ARTICLE_AUTHOR", "Another article");
        var sameOutlet = desk.report(otherAuthor, "the example");
        desk.enter("/api/claims/" + claim + "/attributions", desk.attribution(sameOutlet, otherAuthor, minister));
        refusedConfirmation(claim, first);

        var copy = desk.report(otherAuthor, "The Copy");
        desk.record("/api/reports/" + copy + "/lineage", Map.of("otherId", report, "kind", "VERBATIM_REPUBLICATION"));
        desk.enter("/api/claims/" + claim + "/attributions", desk.attribution(copy, otherAuthor, minister));
        refusedConfirmation(claim, first);

        var own = desk.report(otherAuthor, "The Independent");
        var confirming =
                desk.enter("/api/claims/" + claim + "/attributions", desk.attribution(own, otherAuthor, minister));
        desk.record(at(claim, first, "credibility"), confirmed());
        var grade = desk.read("/api/claims/" + claim).at("/attributions/items/0/credibility");
        assertThat(grade.get("grade").asString()).isEqualTo("CONFIRMED");
        assertThat(grade.at("/confirmedBy/0").asString()).isEqualTo(confirming);
        desk.refused(Refusal.CONFIRMS_ANOTHER, at(claim, confirming, "void"), Map.of("reason", "Misread."));
        assertThat(desk.page("/claims/" + claim)).contains("1 Confirmed");
    }

    @Test
    void aVoidAttributionIsMarkedAndCountsForNothing() {
        var claim = desk.claim("Posts of one day.");
        var attribution = attribute(claim, minister);
        desk.record(at(claim, attribution, "void"), Map.of("reason", "Another claim's."));

        assertThat(desk.read("/api/claims?q=Posts+of+one+day")
                        .at("/items/0/attributions")
                        .asInt())
                .isZero();
        assertThat(desk.read("/api/claims?q=Posts+of+one+day")
                        .at("/items/0/firstAttribution")
                        .isNull())
                .isTrue();
        assertThat(desk.read("/api/claims/" + claim)
                        .at("/attributions/items/0/voided/reason")
                        .asString())
                .isEqualTo("Another claim's.");
        assertThat(desk.page("/claims/" + claim)).contains("data-testid=\"void\"", "Another claim");
        assertThat(desk.page("/reports/" + report)).contains("data-testid=\"void\"");
        desk.refused(Refusal.ATTRIBUTION_VOID, at(claim, attribution, "void"), Map.of("reason", "Again."));
        desk.refused(
                Refusal.NOT_FOUND, at(claim, "att_" + UUID.randomUUID(), "void"), Map.of("reason", "Of no claim."));
    }

    @RepeatedTest(3)
    void whoeverConfirmsWhileTheOtherReportIsSaidToBeACopyIsEitherFirstOrRefused() throws Exception {
        var claim = desk.claim("Over 300,000 posts.");
        var first = attribute(claim, minister);
        var author = desk.source("ARTICLE_AUTHOR", "A further article");
        var copy = desk.report(author, "The Copy " + UUID.randomUUID());
        desk.enter("/api/claims/" + claim + "/attributions", desk.attribution(copy, author, minister));

        var answers = EditingDesk.atOnce(
                () -> desk.post(at(claim, first, "credibility"), confirmed()),
                () -> desk.post(
                        "/api/reports/" + copy + "/lineage",
                        Map.of("otherId", report, "kind", "VERBATIM_REPUBLICATION")));

        assertThat(answers.getLast().statusCode()).as(answers.getLast().body()).isEqualTo(201);
        HttpResponse<String> grade = answers.getFirst();
        assertThat(grade.statusCode()).as(grade.body()).isIn(201, 422);
        if (grade.statusCode() == 201) {
            assertThat(position(grade)).isLessThan(position(answers.getLast()));
        }
    }

    private static long position(HttpResponse<String> recorded) {
        return JsonMapper.shared().readTree(recorded.body()).get("position").asLong();
    }

    private static void refusedConfirmation(String claim, String attribution) {
        desk.refused(Refusal.NOT_CORROBORATED, at(claim, attribution, "credibility"), confirmed());
    }

    private static Map<String, String> confirmed() {
        return Map.of("credibility", "CONFIRMED", "reason", "Two papers, two sources.");
    }

    private static Map<String, Object> said(String source) {
        return desk.attribution(report, article, source);
    }

    private static String attribute(String claim, String source) {
        return desk.enter("/api/claims/" + claim + "/attributions", said(source));
    }

    private static String at(String claim, String attribution, String task) {
        return "/api/claims/" + claim + "/attributions/" + attribution + "/" + task;
    }
}
