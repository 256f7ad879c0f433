package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import news.onrecord.command.importing.Folder;
import news.onrecord.command.importing.Progress;
import news.onrecord.command.importing.RecordIds;
import news.onrecord.command.importing.SeedClaims;
import news.onrecord.command.importing.SeedClaimsImport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The seed article from its annotation to the answers: nothing that the annotator found is lost on the way. */
@TestMethodOrder(MethodOrderer.Random.class)
class SeedArticleJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static JsonNode gold = JSON.createObjectNode();
    private static @Nullable RecordIds ids;

    @BeforeAll
    static void theSeedArticleIsImported() throws Exception {
        var folder = Folder.inProgram(SeedArticleJourneyTest.class, "/demo");
        gold = JSON.readTree(folder.read("seed-claims.json"));
        var seed = SeedClaims.read(folder, "seed-claims.json");
        ids = seed.ids();

        var report = new SeedClaimsImport(app.at("/"), app.token()).run(seed, Progress.UNWATCHED);

        assertThat(report.refused()).isEmpty();
        assertThat(report.skipped()).isEmpty();
        assertThat(report.recorded()).isEqualTo(16 + 1 + 42 + 42 + 14 + 17);
    }

    @Test
    void whatTheTextItselfShowsToBeWrongIsCorrectedByAThirdPartyBesideTheClaim() throws Exception {
        var claim = ids().claim("C05");
        var demo = new DemoCorrection(app.at("/"), app.token().orElseThrow());
        var printed = read("/api/claims/" + claim).get("attributions");
        demo.issue(claim);
        long recorded = head();
        demo.issue(claim);

        assertThat(head()).isEqualTo(recorded);
        var after = read("/api/claims/" + claim);
        assertThat(after.get("statement").asString())
                .isEqualTo("More than 300,000 posts opposing the boycott have been made.");
        assertThat(after.get("revisions")).hasSize(1);
        var correction = after.get("corrections").get(0);
        assertThat(correction.get("authority").asString()).isEqualTo("THIRD_PARTY");
        assertThat(correction.get("authorityName").asString()).isEqualTo("annotator");
        assertThat(correction.get("differences").get(0).get("after").asString()).contains("opposing the election");
        assertThat(after.get("attributions").get("items").get(0).get("asPrinted"))
                .isEqualTo(printed.get("items").get(0).get("asPrinted"));
    }

    @Test
    void aSecondImportRecordsNothing() throws Exception {
        long before = head();
        var seed = SeedClaims.read(Folder.inProgram(SeedArticleJourneyTest.class, "/demo"), "seed-claims.json");

        var report = new SeedClaimsImport(app.at("/"), app.token()).run(seed, Progress.UNWATCHED);

        assertThat(report.recorded()).isZero();
        assertThat(report.alreadyOnRecord()).isEqualTo(132);
        assertThat(report.refused()).isEmpty();
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void whatStruckTheAnnotatorIsThereForEverybodyAsUnverified() {
        var assessments = read("/api/claims/" + ids().claim("C10")).get("assessments");
        assertThat(assessments).hasSize(1);
        assertThat(assessments.get(0).at("/author/name").asString()).isEqualTo("annotator");
        assertThat(assessments.get(0).at("/finding/label").asString()).isEqualTo("UNVERIFIED");
        assertThat(assessments.get(0).get("visibility").asString()).isEqualTo("PUBLIC");
        assertThat(read("/api/claims/" + ids().claim("C05")).get("assessments")).isEmpty();
    }

    @Test
    void everyClaimArrivesWithItsChainItsSpansItsHedgesAndItsFactuality() {
        assertThat(gold.get("claims")).hasSize(42);
        for (var expected : gold.get("claims")) {
            var name = expected.get("id").asString();
            var claim = read("/api/claims/" + ids().claim(name));

            assertThat(claim.get("statement").asString()).as(name).isEqualTo(text(expected, "normalisedClaim"));
            assertThat(claim.get("kind").asString()).as(name).isEqualTo(text(expected, "claimKind"));
            assertThat(claim.at("/attributions/items")).as(name).hasSize(1);
            assertAttribution(name, claim.at("/attributions/items/0"), expected);
        }
    }

    private static void assertAttribution(String name, JsonNode found, JsonNode expected) {
        for (var field :
                List.of("reportingMode", "weakestIdentification", "evidentiality", "sourcingTerms", "salience")) {
            assertThat(text(found, field)).as(name + " " + field).isEqualTo(text(expected, field));
        }
        var attribution = expected.get("attribution");
        assertThat(found.get("depth").asInt())
                .as(name)
                .isEqualTo(attribution.get("depth").asInt());
        assertThat(text(found, "quoteAlteration"))
                .as(name)
                .isEqualTo(attribution.get("editorialInsertion").asBoolean() ? "INSERTION" : "NONE");
        assertSpan(name + " span", found.get("span"), expected.get("verbatimSpan"));
        assertSpan(name + " source", found.get("sourceSpan"), attribution.get("sourceSpan"));
        assertSpan(name + " cue", found.get("cueSpan"), attribution.get("cueSpan"));
        assertSpan(
                name + " content",
                found.get("contentSpans").isEmpty()
                        ? JSON.nullNode()
                        : found.get("contentSpans").get(0),
                attribution.get("contentSpan"));
        assertChain(name, found.get("chain"), attribution.get("chain"));
        assertThat(hedges(found)).as(name + " hedges").containsExactlyInAnyOrderElementsOf(goldHedges(expected));
        assertThat(text(found.get("factuality"), "author"))
                .as(name)
                .isEqualTo(text(expected.get("factuality"), "author"));
        var innermost = expected.get("factuality").get("innermostSource");
        assertThat(text(found.get("factuality"), "innermostSource"))
                .as(name)
                .isEqualTo(innermost.isNull() ? "NOT_EXAMINED" : innermost.asString());
    }

    private static void assertChain(String name, JsonNode found, JsonNode expected) {
        assertThat(found).as(name + " chain").hasSize(expected.size());
        for (int hop = 0; hop < expected.size(); hop++) {
            var is = found.get(hop);
            var gold = expected.get(hop);
            var as = name + " hop " + hop;
            assertThat(text(is, "sourceId"))
                    .as(as)
                    .isEqualTo(ids().source(text(gold, "sourceId")).toString());
            assertThat(text(is, "kind")).as(as).isEqualTo(text(gold, "sourceKind"));
            if (hop > 0) {
                assertThat(text(is, "identification")).as(as).isEqualTo(text(gold, "identification"));
                assertThat(text(is, "mode")).as(as).isEqualTo(text(gold, "mode"));
                assertSpan(as + " cue", is.get("cueSpan"), gold.get("cueSpan"));
            }
        }
    }

    private static void assertSpan(String as, JsonNode found, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(found.isNull()).as(as).isTrue();
            return;
        }
        for (var field : List.of("start", "end", "exact")) {
            assertThat(found.get(field)).as(as).isEqualTo(expected.get(field));
        }
    }

    private static List<String> hedges(JsonNode attribution) {
        var hedges = new ArrayList<String>();
        for (var hedge : attribution.get("hedges")) {
            var span = hedge.get("span");
            hedges.add(
                    text(hedge, "kind") + " " + text(span, "exact") + " " + span.get("start") + "-" + span.get("end"));
        }
        return hedges;
    }

    private static List<String> goldHedges(JsonNode claim) {
        var hedges = new ArrayList<String>();
        for (var hedge : claim.get("hedges")) {
            hedges.add(text(hedge, "type") + " " + text(hedge, "exact") + " " + hedge.get("start") + "-"
                    + hedge.get("end"));
        }
        return hedges;
    }

    @Test
    void howTheClaimsStandToEachOtherIsShownFromBothEnds() {
        assertThat(gold.get("relations")).hasSize(14);
        for (var expected : gold.get("relations")) {
            var name = text(expected, "id");
            assertRelation(name, text(expected, "from"), "OUTGOING", text(expected, "to"), expected);
            assertRelation(name, text(expected, "to"), "INCOMING", text(expected, "from"), expected);
        }
    }

    private static void assertRelation(String name, String shown, String direction, String other, JsonNode expected) {
        var relations = read("/api/claims/" + ids().claim(shown)).get("relations");
        assertThat(relations).as(name + " of " + shown).anySatisfy(relation -> {
            assertThat(text(relation, "id")).isEqualTo(ids().relation(name).toString());
            assertThat(text(relation, "kind")).isEqualTo(text(expected, "type"));
            assertThat(text(relation, "direction")).isEqualTo(direction);
            assertThat(text(relation, "claimId")).isEqualTo(ids().claim(other).toString());
            assertThat(text(relation, "basis")).isEqualTo(text(expected, "basis"));
            assertThat(text(relation, "note")).isEqualTo(text(expected, "evidence"));
        });
    }

    @Test
    void everySourceArrives() {
        var expected = StreamSupport.stream(gold.get("sources").spliterator(), false)
                .collect(Collectors.toMap(
                        source -> ids().source(text(source, "id")).toString(), source -> source));
        var found = read("/api/sources?limit=200").get("items");

        assertThat(found).hasSize(16);
        for (var source : found) {
            var gold = Objects.requireNonNull(expected.get(text(source, "id")));
            assertThat(text(source, "name")).isEqualTo(text(gold, "name"));
            assertThat(text(source, "kind")).isEqualTo(text(gold, "kind"));
        }
    }

    @Test
    void theArticleIsStoredToTheLetter() throws Exception {
        var article = new String(
                Folder.inProgram(SeedArticleJourneyTest.class, "/demo").read("seed-article.txt"),
                StandardCharsets.UTF_8);
        var report = read("/api/reports/" + ids().report());

        assertThat(text(report, "text")).isEqualTo(article);
        assertThat(text(report, "textHash")).isEqualTo(text(gold.get("document"), "sha256"));
        assertThat(report.at("/attributions/items")).hasSize(42);
    }

    @Test
    void chainsGoAsDeepAsTheAnnotatorFollowedThem() {
        Map<Integer, Long> depths = StreamSupport.stream(gold.get("claims").spliterator(), false)
                .map(claim -> read("/api/claims/" + ids().claim(text(claim, "id"))))
                .map(claim -> claim.at("/attributions/items/0").get("depth").asInt())
                .collect(Collectors.groupingBy(depth -> depth, Collectors.counting()));

        assertThat(depths).isEqualTo(Map.of(0, 22L, 1, 17L, 2, 2L, 3, 1L));
    }

    @Test
    void listsArePagedToTheEndWithoutRepeatingOrSkipping() {
        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = read("/api/claims?limit=5" + next);
            assertThat(page.propertyNames()).containsExactlyInAnyOrder("position", "items", "next");
            page.get("items").forEach(item -> seen.add(text(item, "id")));
            next = page.get("next").isNull() ? "" : "&cursor=" + text(page, "next");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(42).doesNotHaveDuplicates();
    }

    @Test
    void aListIsSearchedByItsWords() {
        var found = read("/api/claims?q=SACRIFICE%20for%20freedom").get("items");

        assertThat(found).hasSize(2);
        assertThat(found)
                .allSatisfy(claim -> assertThat(text(claim, "statement")).containsIgnoringCase("sacrifice"));
        assertThat(read("/api/claims?q=%25").get("items")).isEmpty();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static RecordIds ids() {
        if (ids == null) {
            throw new IllegalStateException("nothing was imported");
        }
        return ids;
    }

    private static long head() {
        return app.ledger().head();
    }

    /** Reads what the views say once they have come as far as the ledger. */
    private static JsonNode read(String path) {
        var answer = app.get(path + (path.contains("?") ? "&" : "?") + "atLeast=" + head());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
