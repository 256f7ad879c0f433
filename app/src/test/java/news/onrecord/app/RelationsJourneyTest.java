package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.onrecord.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** How claims stand to each other, also when several editors relate, merge and void them at the same moment. */
class RelationsJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final EditingDesk desk = new EditingDesk(app);

    @Test
    void aRelationIsShownFromBothItsEndsAndStaysReadableWhenItIsWithdrawn() {
        var boycott = desk.claim("The boycott is supported.");
        var posts = desk.claim("300,000 posts support the boycott.");
        var relation = relate(posts, "SUPPORTS", boycott, "STATED");

        assertRelation(desk.read("/api/claims/" + posts), relation, "OUTGOING", boycott);
        assertRelation(desk.read("/api/claims/" + boycott), relation, "INCOMING", posts);
        assertThat(desk.page("/claims/" + boycott)).contains("Supported by", "300,000 posts support");

        desk.record("/api/claims/" + posts + "/relations/" + relation + "/withdrawal", Map.of("reason", "Misread."));
        var withdrawn = desk.read("/api/claims/" + boycott).at("/relations/0/withdrawn");
        assertThat(withdrawn.get("reason").asString()).isEqualTo("Misread.");
        assertThat(desk.page("/claims/" + posts)).contains("Withdrawn", "Misread.");
        relate(boycott, "SUPPORTS", posts, "INFERRED");
    }

    @Test
    void noChainOfClaimsComesBackToWhereItBegan() {
        var claims = IntStream.range(0, 4)
                .mapToObj(number -> desk.claim("Claim " + number + " of a chain."))
                .toList();
        for (int at = 0; at < 3; at++) {
            relate(claims.get(at), "PRESUPPOSES", claims.get(at + 1), "INFERRED");
        }

        refused(Refusal.RELATION_CIRCLE, claims.get(3), "PRESUPPOSES", claims.get(0));
        refused(Refusal.RELATION_CIRCLE, claims.get(1), "PRESUPPOSES", claims.get(0));
        refused(Refusal.RELATION_CIRCLE, claims.get(0), "PRESUPPOSES", claims.get(0));
        refused(Refusal.ALREADY_RECORDED, claims.get(0), "PRESUPPOSES", claims.get(1));
        relate(claims.get(3), "ELABORATES", claims.get(0), "INFERRED");
        relate(claims.get(3), "CONTRADICTS", claims.get(0), "INFERRED");
        refused(Refusal.ALREADY_RECORDED, claims.get(0), "CONTRADICTS", claims.get(3));
    }

    @Test
    void whatIsNotOnRecordOrVoidIsNotRelatedTo() {
        var claim = desk.claim("Turnout was high.");
        var error = desk.claim("Turnout was.");
        desk.record("/api/claims/" + error + "/void", Map.of("reason", "Cut off."));

        refused(Refusal.CLAIM_VOID, claim, "REPEATS", error);
        refused(Refusal.CLAIM_VOID, error, "REPEATS", claim);
        refused(Refusal.NOT_ON_RECORD, claim, "REPEATS", "clm_" + UUID.randomUUID());
        desk.refused(
                Refusal.NOT_FOUND,
                "/api/claims/" + claim + "/relations/rel_" + UUID.randomUUID() + "/withdrawal",
                Map.of("reason", "Misread."));
    }

    @Test
    void aMergerSendsEverybodyToTheClaimThatStandsUntilItIsUndone() {
        var copy = desk.claim("Over 300,000 posts.");
        var standing = desk.claim("More than 300,000 posts were made.");
        var whole = desk.claim("More than 300,000 posts were made in May.");
        var third = desk.claim("Posts were made in May.");
        var merger = relate(copy, "DUPLICATES", standing, "INFERRED");
        relate(standing, "DUPLICATES", whole, "INFERRED");

        assertThat(desk.read("/api/claims/" + copy).get("mergedInto").asString()).isEqualTo(whole);
        assertThat(desk.page("/claims/" + copy)).contains("data-testid=\"merged\"", "/claims/" + whole);
        assertThat(refused(Refusal.CLAIM_MERGED, third, "SUPPORTS", copy)).contains(whole);
        assertThat(refused(Refusal.CLAIM_MERGED, third, "DUPLICATES", copy)).contains(whole);
        assertThat(refused(Refusal.CLAIM_MERGED, copy, "SUPPORTS", third)).contains(standing);
        refused(Refusal.CLAIM_MERGED, whole, "DUPLICATES", copy);
        desk.refused(
                Refusal.CLAIM_MERGED,
                "/api/claims/" + copy + "/rewordings",
                Map.of("before", "Over 300,000 posts.", "after", "Over 300,000."));

        desk.record("/api/claims/" + copy + "/relations/" + merger + "/withdrawal", Map.of("reason", "Two claims."));
        assertThat(desk.read("/api/claims/" + copy).get("mergedInto").isNull()).isTrue();
        relate(third, "SUPPORTS", copy, "INFERRED");
    }

    @RepeatedTest(5)
    void ofTwoEditorsWhoMergeTwoClaimsIntoEachOtherOneIsRefused() throws Exception {
        var one = desk.claim("One of two.");
        var other = desk.claim("The other of two.");

        var answers = EditingDesk.atOnce(() -> post(one, "DUPLICATES", other), () -> post(other, "DUPLICATES", one));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        var merged = Stream.of(one, other)
                .filter(claim -> !desk.read("/api/claims/" + claim)
                        .get("mergedInto")
                        .isNull())
                .toList();
        assertThat(merged).hasSize(1);
    }

    @RepeatedTest(5)
    void whoeverCloseACircleTogetherLeaveOneOfItsRelationsOut() throws Exception {
        var claims = IntStream.range(0, 3)
                .mapToObj(number -> desk.claim("Claim " + number + " of a circle."))
                .toList();

        var answers = all(IntStream.range(0, 3)
                .<Callable<HttpResponse<String>>>mapToObj(
                        at -> () -> post(claims.get(at), "SUPPORTS", claims.get((at + 1) % 3)))
                .toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 201, 409);
        assertThat(answers).anySatisfy(lost -> assertThat(lost.body()).contains(Refusal.RELATION_CIRCLE.type()));
    }

    @RepeatedTest(5)
    void whoeverNamesAClaimWhileItIsMadeVoidIsEitherFirstOrRefused() throws Exception {
        var one = desk.claim("A claim.");
        var error = desk.claim("An error.");

        var answers = EditingDesk.atOnce(
                () -> post(one, "ELABORATES", error),
                () -> desk.post("/api/claims/" + error + "/void", Map.of("reason", "Logged twice.")));

        assertThat(answers.getLast().statusCode()).isEqualTo(201);
        var related = answers.getFirst();
        if (related.statusCode() == 201) {
            var view = desk.read("/api/claims/" + error);
            assertThat(view.at("/relations/0/position").asLong())
                    .isLessThan(view.at("/voided/position").asLong());
        } else {
            assertThat(related.body()).contains(Refusal.CLAIM_VOID.type());
        }
    }

    private static <T> List<T> all(Collection<Callable<T>> tasks) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private static void assertRelation(JsonNode claim, String relation, String direction, String other) {
        assertThat(claim.get("relations")).hasSize(1);
        var shown = claim.at("/relations/0");
        assertThat(shown.get("id").asString()).isEqualTo(relation);
        assertThat(shown.get("kind").asString()).isEqualTo("SUPPORTS");
        assertThat(shown.get("direction").asString()).isEqualTo(direction);
        assertThat(shown.get("claimId").asString()).isEqualTo(other);
        assertThat(shown.get("basis").asString()).isEqualTo("STATED");
        assertThat(shown.get("withdrawn").isNull()).isTrue();
    }

    private static String relate(String claim, String kind, String other, String basis) {
        return desk.enter(
                "/api/claims/" + claim + "/relations", Map.of("kind", kind, "claimId", other, "basis", basis));
    }

    private static String refused(Refusal refusal, String claim, String kind, String other) {
        return desk.refused(
                refusal, "/api/claims/" + claim + "/relations", Map.of("kind", kind, "claimId", other));
    }

    private static HttpResponse<String> post(String claim, String kind, String other) {
        return desk.post("/api/claims/" + claim + "/relations", Map.of("kind", kind, "claimId", other));
    }
}
