package news.onrecord.command.importing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

    private SeedClaims seed;
    private Dossier plan;

    @BeforeEach
    void read() throws ImportStopped {
        seed = Demo.seed();
        plan = ImportPlan.of(seed);
    }

    @Test
    void theSeedAsksFor16SourcesAReport42Claims42AttributionsAnd14Relations() {
        assertThat(plan.wishes().stream()
                        .collect(groupingBy(wish -> wish.request().getClass(), counting())))
                .isEqualTo(Map.of(
                        SourceRequest.class, 16L,
                        ReportRequest.class, 1L,
                        ClaimRequest.class, 42L,
                        AttributionRequest.class, 42L,
                        RelationRequest.class, 14L,
                        AssessmentRequest.class, 17L));
        assertThat(plan.wishes()).hasSize(132);
        assertThat(plan.wishes().stream().map(Wish::id)).doesNotHaveDuplicates();
    }

    @Test
    void aRelationIsSaidOfTheClaimThatItComesFrom() {
        var id = seed.ids().relation("R04").value();
        var wish = plan.wishes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(wish.door()).isEqualTo("/api/claims/" + seed.ids().claim("C38") + "/relations");
        assertThat(wish.request())
                .isEqualTo(new RelationRequest(
                        id,
                        "PRESUPPOSES",
                        seed.ids().claim("C39").value(),
                        "INFERRED",
                        "the cause named by 'because of' must hold"));
    }

    @Test
    void whatARecordNeedsStandsBeforeIt() {
        var before = new java.util.HashSet<String>();
        for (var wish : plan.wishes()) {
            assertThat(before).containsAll(wish.needs());
            before.add(wish.id());
        }
    }

    @Test
    void whatStruckTheAnnotatorIsAnUnverifiedAssessmentOfEachClaim() {
        var id = seed.ids().assessment("A05", "C10").value();
        var wish = plan.wishes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(wish.door()).isEqualTo("/api/claims/" + seed.ids().claim("C10") + "/assessments");
        assertThat(wish.request())
                .isEqualTo(new AssessmentRequest(
                        id,
                        new AssessmentRequest.Author("annotator"),
                        "UNVERIFIED",
                        "The number of victims and Raisi's exact role are disputed between sources; the article gives no source.",
                        List.of(new AssessmentRequest.Evidence(
                                seed.ids().report().value())),
                        "PUBLIC"));
    }

    @Test
    void aPlainErrorThatTheTextItselfShowsIsLeftForACorrection() {
        assertThat(plan.wishes()).noneMatch(wish -> wish.localId().startsWith("A01"));
    }

    @Test
    void theReportHasItsTextAndItsAuthorAndNothingThatIsNotKnown() {
        assertThat(plan.wishes().get(16).request())
                .isEqualTo(new ReportRequest(
                        seed.ids().report().value(),
                        seed.ids().source("S00").value(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        seed.text(),
                        "PUBLIC"));
    }

    @Test
    void aClaimIsItsStatementItsKindAndItsNote() {
        assertThat(plan.wishes().get(16 + 1 + 30).request())
                .isEqualTo(new ClaimRequest(
                        seed.ids().claim("C31").value(),
                        "The videos show Iranians in public places in Tehran and Arak holding signs against the"
                                + " elections, or against Rouhani, or Raisi.",
                        "en",
                        "FACTUAL",
                        "Chain: article <- unnamed alleger <- videos (artifact) <- NCRI users (uploaders).",
                        "PUBLIC"));
    }

    @Test
    void theChainsOfTheSeedAreOfDepth0To3() {
        assertThat(attributions(plan)
                        .collect(groupingBy(wish -> attribution(wish).chain().size() - 1, counting())))
                .isEqualTo(Map.of(0, 22L, 1, 17L, 2, 2L, 3, 1L));
    }

    @Test
    void theVideosReachTheArticleThroughAnUnnamedAlleger() {
        var ids = seed.ids();
        var c31 = attribution("C31");

        assertThat(c31.chain())
                .containsExactly(
                        new AttributionRequest.Link(ids.source("S00").value(), null, null, null),
                        new AttributionRequest.Link(
                                ids.source("S92").value(),
                                "IMPERSONAL",
                                "INDIRECT_QUOTE",
                                new PrintedSpan(1696, 1705, "allegedly", null, null)),
                        new AttributionRequest.Link(
                                ids.source("S06").value(),
                                "NAMED_GROUP",
                                "SHOWN_IN_ARTIFACT",
                                new PrintedSpan(1706, 1710, "show", null, null)),
                        new AttributionRequest.Link(
                                ids.source("S07").value(),
                                "NAMED_GROUP",
                                "PUBLISHED",
                                new PrintedSpan(1666, 1677, "uploaded by", null, null)));
        assertThat(c31.reportingMode()).isEqualTo("SHOWN_IN_ARTIFACT");
        assertThat(c31.hedges())
                .containsExactly(new AttributionRequest.Hedging(
                        "REPORTATIVE", new PrintedSpan(1696, 1705, "allegedly", null, null)));
        assertThat(c31.factuality()).isEqualTo(new Annotation.Factuality("Uu", "CT+"));
        assertThat(c31.sourceSpan()).isEqualTo(new PrintedSpan(1654, 1660, "Videos", null, null));
        assertThat(c31.cueSpan()).isEqualTo(new PrintedSpan(1696, 1710, "allegedly show", null, null));
        assertThat(c31.contentSpans()).hasSize(1);
    }

    @Test
    void theArticlesOwnVoiceHasNoHedgesNoOtherVoiceAndAnUnalteredQuote() {
        var c01 = attribution("C01");

        assertThat(c01.span())
                .isEqualTo(
                        new PrintedSpan(0, 27, "The push started last month", "", ", is being orchestrated mainly b"));
        assertThat(c01.hedges()).isEmpty();
        assertThat(c01.factuality()).isEqualTo(new Annotation.Factuality("CT+", null));
        assertThat(c01.contentSpans()).isNull();
        assertThat(c01.quoteAlteration()).isEqualTo("NONE");
        assertThat(c01.part()).isEqualTo("BODY");
        assertThat(c01.salience()).isEqualTo("MAIN");
        assertThat(c01.sourcingTerms()).isEqualTo("NOT_STATED");
    }

    @Test
    void theWordsThatTheArticlePutInBracketsAreAnInsertion() {
        assertThat(attributions(plan)
                        .filter(wish -> "INSERTION".equals(attribution(wish).quoteAlteration()))
                        .map(Wish::localId))
                .isNotEmpty()
                .allMatch(localId -> localId.startsWith("attribution of C"));
    }

    @Test
    void whatTheAnnotatorDidNotExamineIsNotSent() throws ImportStopped {
        var tiny = ImportPlan.of(Tiny.read(Tiny.ANNOTATION, Tiny.ARTICLE));
        var request =
                attributions(tiny).map(ImportPlanTest::attribution).findFirst().orElseThrow();

        assertThat(request.hedges()).isNull();
        assertThat(request.quoteAlteration()).isNull();
        assertThat(request.factuality()).isNull();
        assertThat(request.span()).isEqualTo(new PrintedSpan(3, 15, "Polls 🙂 open", null, null));
    }

    private AttributionRequest attribution(String claim) {
        return attributions(plan)
                .filter(wish -> wish.localId().equals("attribution of " + claim))
                .map(ImportPlanTest::attribution)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Wish> attributions(Dossier plan) {
        return plan.wishes().stream().filter(wish -> wish.request() instanceof AttributionRequest);
    }

    private static AttributionRequest attribution(Wish wish) {
        return (AttributionRequest) wish.request();
    }
}
