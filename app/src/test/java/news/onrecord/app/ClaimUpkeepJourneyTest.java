package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import news.onrecord.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A claim's wording, its class and its end, from the doors to the pages. */
class ClaimUpkeepJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final EditingDesk desk = new EditingDesk(app);
    private static final String MORE_THEN = "More then 300,000 posts were made.";
    private static final String MORE_THAN = "More than 300,000 posts were made.";

    @Test
    void aRewordingIsToldFromACorrectionAndChangesNothingThatWasCarried() {
        var article = desk.source("ARTICLE_AUTHOR", "The article");
        var report = desk.report(article, "The Example");
        var reader = desk.source("PERSON", "A reader");
        var claim = desk.claim(MORE_THEN);
        desk.enter("/api/claims/" + claim + "/attributions", desk.attribution(report, article, reader));
        desk.record("/api/claims/" + claim + "/rewordings", Map.of("before", MORE_THEN, "after", MORE_THAN));
        desk.record("/api/claims/" + claim + "/corrections", correction(MORE_THAN, "Fewer than 300,000 were."));

        var view = desk.read("/api/claims/" + claim);
        assertThat(view.get("statementRevision").asInt()).isEqualTo(3);
        assertThat(view.get("corrections")).hasSize(1);
        assertThat(view.get("revisions")
                        .valueStream()
                        .map(revision -> revision.get("change").asString()))
                .containsExactly("RECORDED", "REWORDED", "CORRECTED");
        var attribution = view.at("/attributions/items/0");
        assertThat(attribution.at("/asPrinted/statement").asString()).isEqualTo(MORE_THEN);
        assertThat(attribution.get("correctionsSince")).hasSize(1);
        assertThat(desk.page("/claims/" + claim)).contains("Wording 2", MORE_THEN, MORE_THAN);
    }

    @RepeatedTest(5)
    void ofTwoEditorsWhoRewordAtOnceOneIsToldThatTheStatementMovedOn() throws Exception {
        var claim = desk.claim(MORE_THEN);

        var answers = EditingDesk.atOnce(
                () -> desk.post("/api/claims/" + claim + "/rewordings", Map.of("before", MORE_THEN, "after", "One.")),
                () -> desk.post("/api/claims/" + claim + "/corrections", correction(MORE_THEN, "Two.")));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).anySatisfy(lost -> assertThat(lost.body()).contains(Refusal.STATEMENT_MOVED_ON.type()));
        assertThat(desk.read("/api/claims/" + claim).get("revisions")).hasSize(2);
    }

    @Test
    void aClaimIsFoundUnderItsLatestClass() {
        var claim = desk.claim("Turnout will be low.");
        desk.record(
                "/api/claims/" + claim + "/classification",
                Map.of("kind", "FACTUAL", "topics", List.of("iran", "elections", "medtop:11000000")));
        desk.record(
                "/api/claims/" + claim + "/classification",
                Map.of("kind", "PREDICTION", "topics", List.of("turnout", "iran")));

        var view = desk.read("/api/claims/" + claim);
        assertThat(view.get("kind").asString()).isEqualTo("PREDICTION");
        assertThat(view.get("topics").valueStream().map(JsonNode::asString)).containsExactly("iran", "turnout");
        assertThat(desk.read("/api/claims?q=turnout").at("/items/0/kind").asString())
                .isEqualTo("PREDICTION");
        assertThat(desk.page("/claims/" + claim)).contains("turnout");
        desk.refused(
                Refusal.NOTHING_CHANGED,
                "/api/claims/" + claim + "/classification",
                Map.of("kind", "PREDICTION", "topics", List.of("iran", "turnout")));
        for (var slug : List.of("Iran", "two words", "-", "a".repeat(61))) {
            desk.refused(
                    Refusal.INVALID_VALUE,
                    "/api/claims/" + claim + "/classification",
                    Map.of("kind", "PREDICTION", "topics", List.of(slug)));
        }
    }

    @Test
    void aVoidClaimIsReadableMarkedAndClosed() {
        var claim = desk.claim("Posts were posted.");
        desk.record("/api/claims/" + claim + "/void", Map.of("reason", "It is no proposition."));

        var voided = desk.read("/api/claims/" + claim).get("voided");
        assertThat(voided.get("reason").asString()).isEqualTo("It is no proposition.");
        assertThat(desk.page("/claims/" + claim)).contains("data-testid=\"void\"", "It is no proposition.");
        assertThat(desk.page("/?q=Posts+were+posted")).contains("data-testid=\"void\"");
        desk.refused(Refusal.CLAIM_VOID, "/api/claims/" + claim + "/void", Map.of("reason", "Again."));
        desk.refused(
                Refusal.CLAIM_VOID,
                "/api/claims/" + claim + "/rewordings",
                Map.of("before", "Posts were posted.", "after", "Posts appeared."));
    }

    @RepeatedTest(5)
    void whoeverAttributesToAClaimWhileItIsMadeVoidIsEitherFirstOrRefused() throws Exception {
        var article = desk.source("ARTICLE_AUTHOR", "The article");
        var report = desk.report(article, "The Example");
        var reader = desk.source("PERSON", "A reader");
        var claim = desk.claim(MORE_THAN);

        var answers = EditingDesk.atOnce(
                () -> desk.post("/api/claims/" + claim + "/attributions", desk.attribution(report, article, reader)),
                () -> desk.post("/api/claims/" + claim + "/void", Map.of("reason", "Logged twice.")));

        var attributed = answers.getFirst();
        assertThat(answers.getLast().statusCode()).isEqualTo(201);
        assertThat(attributed.statusCode()).as(attributed.body()).isIn(201, 409);
        var view = desk.read("/api/claims/" + claim);
        assertThat(view.get("voided").isNull()).isFalse();
        assertThat(view.at("/attributions/items")).hasSize(attributed.statusCode() == 201 ? 1 : 0);
        if (attributed.statusCode() == 409) {
            assertThat(attributed.body()).contains(Refusal.CLAIM_VOID.type());
        } else {
            assertThat(view.at("/attributions/items/0/position").asLong())
                    .isLessThan(view.at("/voided/position").asLong());
        }
    }

    private static Map<String, ?> correction(String before, String after) {
        return Map.of(
                "kind", "CORRECTION",
                "severity", "MINOR",
                "reason", "They were counted again.",
                "before", before,
                "after", after);
    }
}
