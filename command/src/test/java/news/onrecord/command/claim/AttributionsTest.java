package news.onrecord.command.claim;

import static news.onrecord.command.claim.ClaimScene.ARTICLE;
import static news.onrecord.command.claim.ClaimScene.ATTRIBUTION;
import static news.onrecord.command.claim.ClaimScene.CLAIM;
import static news.onrecord.command.claim.ClaimScene.MCCAIN;
import static news.onrecord.command.claim.ClaimScene.REPORTS;
import static news.onrecord.command.claim.ClaimScene.VERSION;
import static news.onrecord.command.claim.ClaimScene.attributed;
import static news.onrecord.command.claim.ClaimScene.author;
import static news.onrecord.command.claim.ClaimScene.hop;
import static news.onrecord.command.claim.ClaimScene.printed;
import static news.onrecord.command.claim.ClaimScene.recorded;
import static news.onrecord.command.claim.ClaimScene.refused;
import static news.onrecord.command.claim.ClaimScene.said;
import static news.onrecord.command.claim.ClaimScene.sources;
import static news.onrecord.command.claim.ClaimScene.voided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Credibility;
import news.onrecord.attribution.DisputeId;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.claim.AttributionAmended;
import news.onrecord.claim.AttributionDisputed;
import news.onrecord.claim.AttributionGraded;
import news.onrecord.claim.AttributionVoided;
import news.onrecord.claim.DisputeWithdrawn;
import news.onrecord.command.report.PrintedVersion;
import news.onrecord.command.report.ReportStanding;
import news.onrecord.command.source.Survivors;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportVersionId;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionsTest {

    private static final AttributionId OTHER = AttributionId.of(UUID.randomUUID());
    private static final ReportVersionId ELSEWHERE = new ReportVersionId(ReportId.of(UUID.randomUUID()), 1);
    private static final List<SourceId> CHAIN = List.of(ARTICLE, REPORTS, MCCAIN);
    private static final DisputeId DISPUTE = DisputeId.of(UUID.randomUUID());
    private static final Text NEVER_SAID = Text.of("I never said that.");
    private static final Text MISREAD = Text.of("Misread.");

    private final AggregateTestFixture<Claim> claim = new AggregateTestFixture<>(Claim.class);

    @Test
    void everythingOfAnAttributionMayBeSaidAgain() {
        claim.given(recorded(), attributed())
                .when(amend(said(said -> said.hops(author(), hop(MCCAIN)))))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate((AttributionAmended event) ->
                        event.attribution().chain().depth() == 1
                                && event.reportVersion().equals(VERSION)
                                && event.reason().equals(MISREAD)))));
    }

    @Test
    void anAmendmentIsHeldAgainstTheRulesOfChains() {
        claim.given(recorded(), attributed())
                .when(amend(said(said -> said.hops(author(), hop(SourceId.of(UUID.randomUUID()))))))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_UNKNOWN));
    }

    @Test
    void anAttributionStaysInItsReport() {
        var printed = printed();
        var elsewhere = new PrintedVersion(
                ELSEWHERE,
                printed.author(),
                null,
                printed.body(),
                List.of(),
                null,
                new ReportStanding(ELSEWHERE.reportId(), 1, false));
        claim.given(recorded(), attributed())
                .when(amend(elsewhere, said(same -> same)))
                .expectNoEvents()
                .expectException(refused(Refusal.INVALID_VALUE, VERSION.reportId()));
    }

    @Test
    void aReportThatWasTakenOutOfUseTakesNoAmendment() {
        var printed = printed();
        var removed = new PrintedVersion(
                VERSION,
                printed.author(),
                null,
                printed.body(),
                List.of(),
                null,
                new ReportStanding(VERSION.reportId(), 1, true));
        claim.given(recorded(), attributed())
                .when(amend(removed, said(same -> same)))
                .expectNoEvents()
                .expectException(refused(Refusal.REPORT_REMOVED));
    }

    @Test
    void whatIsOpenIsNotAmendedToBeOffTheRecord() {
        claim.given(recorded(), attributed(), VisibilityChanged.of(ATTRIBUTION, Audience.everybody()))
                .when(amend(said(said -> said.terms(SourcingTerms.OFF_THE_RECORD))))
                .expectNoEvents()
                .expectException(refused(Refusal.OFF_THE_RECORD));
    }

    @Test
    void whatWasEverOffTheRecordStaysWithTheDeskThoughItWasAmended() {
        var secret = said(said -> said.terms(SourcingTerms.OFF_THE_RECORD));
        claim.given(
                        recorded(),
                        attributed(),
                        new AttributionAmended(CLAIM, ATTRIBUTION, VERSION, secret, MISREAD),
                        new AttributionAmended(CLAIM, ATTRIBUTION, VERSION, said(same -> same), MISREAD))
                .when(new ChangeClaimVisibility(CLAIM, ATTRIBUTION, Audience.everybody()))
                .expectNoEvents()
                .expectException(refused(Refusal.OFF_THE_RECORD));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CONFIRMED", "NOT_EXAMINED"})
    void aGradeNeedsNoOtherReport(Credibility grade) {
        claim.given(recorded(), attributed())
                .when(grade(grade))
                .expectEvents(new AttributionGraded(CLAIM, ATTRIBUTION, grade, MISREAD, List.of()));
    }

    @Test
    void aGradeThatHoldsAlreadyIsNotRecordedAgain() {
        claim.given(recorded(), attributed())
                .when(grade(Credibility.NOT_EXAMINED))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void confirmedNeedsAnIndependentReportThatCarriesTheClaim() {
        claim.given(recorded(), attributed())
                .when(confirm(OTHER))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_CORROBORATED));
        claim.given(recorded(), attributed(), attributed(OTHER, ELSEWHERE))
                .when(confirm())
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_CORROBORATED));
        claim.given(
                        recorded(),
                        attributed(),
                        attributed(OTHER, ELSEWHERE),
                        new AttributionVoided(CLAIM, OTHER, MISREAD))
                .when(confirm(OTHER))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_CORROBORATED));
        claim.given(recorded(), attributed(), attributed(OTHER, ELSEWHERE))
                .when(confirm(OTHER))
                .expectEvents(confirmed());
    }

    @Test
    void whoIsConfirmedOrConfirmsAloneIsNotAmendedToBeSomebodyElse() {
        var anothers = said(said -> said.hops(author(), hop(MCCAIN), hop(REPORTS)));
        claim.given(recorded(), attributed(), attributed(OTHER, ELSEWHERE), confirmed())
                .when(amend(anothers))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_CORROBORATED));
        claim.given(
                        recorded(),
                        attributed(),
                        attributed(OTHER, ELSEWHERE),
                        new AttributionGraded(CLAIM, OTHER, Credibility.CONFIRMED, MISREAD, List.of(ATTRIBUTION)))
                .when(amend(anothers))
                .expectNoEvents()
                .expectException(refused(Refusal.CONFIRMS_ANOTHER, OTHER));
        claim.given(recorded(), attributed(), attributed(OTHER, ELSEWHERE), confirmed())
                .when(amend(said(said -> said.hops(author(), hop(MCCAIN)))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatConfirmsAnotherAloneIsNotMadeVoidUnderIt() {
        claim.given(recorded(), attributed(), attributed(OTHER, ELSEWHERE), confirmed())
                .when(new VoidAttribution(CLAIM, OTHER, MISREAD))
                .expectNoEvents()
                .expectException(refused(Refusal.CONFIRMS_ANOTHER, ATTRIBUTION));
        claim.given(
                        recorded(),
                        attributed(),
                        attributed(OTHER, ELSEWHERE),
                        confirmed(),
                        new AttributionGraded(CLAIM, ATTRIBUTION, Credibility.DOUBTFUL, MISREAD, List.of()))
                .when(new VoidAttribution(CLAIM, OTHER, MISREAD))
                .expectEvents(new AttributionVoided(CLAIM, OTHER, MISREAD));
    }

    @Test
    void aGradeRestsOnWhatWasReadOfTheReports() {
        var grade = new GradeAttribution(
                CLAIM,
                ATTRIBUTION,
                Credibility.CONFIRMED,
                MISREAD,
                new IndependentAttributions(Set.of(), Map.of("rep_x", 2L)));
        assertThat(grade.restsOn()).isEqualTo(Map.of("rep_x", 2L));
    }

    @Test
    void aClaimTellsWhichOtherReportsCarryIt() {
        claim.given(recorded(), attributed(), attributed(OTHER, ELSEWHERE))
                .when(new DescribeAttribution(CLAIM, ATTRIBUTION))
                .expectNoEvents()
                .expectResultMessagePayload(new WhereCarried(
                        CLAIM,
                        2,
                        new CarriedIn(ATTRIBUTION, VERSION.reportId(), CHAIN),
                        List.of(new CarriedIn(OTHER, ELSEWHERE.reportId(), CHAIN))));
        claim.given(recorded())
                .when(new DescribeAttribution(CLAIM, ATTRIBUTION))
                .expectException(refused(Refusal.NOT_FOUND));
    }

    @Test
    void whoeverIsSaidToHaveSaidItMayDenyItAndTakeThatBack() {
        claim.given(recorded(), attributed()).when(dispute(MCCAIN)).expectEvents(disputed());
        claim.given(recorded(), attributed(), disputed())
                .when(dispute(MCCAIN))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
        claim.given(recorded(), attributed(), disputed())
                .when(new WithdrawDispute(CLAIM, ATTRIBUTION, DISPUTE, MISREAD))
                .expectEvents(new DisputeWithdrawn(CLAIM, ATTRIBUTION, DISPUTE, MISREAD));
        claim.given(recorded(), attributed(), disputed(), new DisputeWithdrawn(CLAIM, ATTRIBUTION, DISPUTE, MISREAD))
                .when(new WithdrawDispute(CLAIM, ATTRIBUTION, DISPUTE, MISREAD))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
        claim.given(recorded(), attributed())
                .when(new WithdrawDispute(CLAIM, ATTRIBUTION, DISPUTE, MISREAD))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_FOUND));
    }

    @Test
    void nobodyOutsideTheChainDeniesIt() {
        claim.given(recorded(), attributed())
                .when(dispute(SourceId.of(UUID.randomUUID())))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_IN_CHAIN));
        claim.given(
                        recorded(),
                        attributed(),
                        new AttributionAmended(
                                CLAIM, ATTRIBUTION, VERSION, said(said -> said.hops(author(), hop(REPORTS))), MISREAD))
                .when(dispute(MCCAIN))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_IN_CHAIN));
    }

    @Test
    void whoeverStandsForSomebodyInTheChainMayDenyItAsLongAsTheMergerHolds() {
        var senator = SourceId.of(UUID.randomUUID());
        var merged = new Survivors(Map.of(MCCAIN, senator), Map.of(MCCAIN.value(), 3L));
        var command =
                new DisputeAttribution(CLAIM, ATTRIBUTION, DISPUTE, senator, merged, NEVER_SAID, null, null, null);
        claim.given(recorded(), attributed())
                .when(command)
                .expectEvents(
                        new AttributionDisputed(CLAIM, ATTRIBUTION, DISPUTE, senator, NEVER_SAID, null, null, null));
        assertThat(command.restsOn()).isEqualTo(Map.of(MCCAIN.value(), 3L));
    }

    @Test
    void anAttributionThatWasRecordedInErrorIsVoid() {
        claim.given(recorded(), attributed())
                .when(new VoidAttribution(CLAIM, ATTRIBUTION, MISREAD))
                .expectEvents(new AttributionVoided(CLAIM, ATTRIBUTION, MISREAD));
    }

    static Stream<Object> whatIsSaidOfAttributions() {
        return Stream.of(
                amend(said(same -> same)),
                grade(Credibility.DOUBTFUL),
                dispute(ARTICLE),
                new VoidAttribution(CLAIM, ATTRIBUTION, MISREAD));
    }

    @ParameterizedTest
    @MethodSource("whatIsSaidOfAttributions")
    void nothingIsSaidOfAnAttributionThatIsVoidOrOfAVoidClaimOrNotOnRecord(Object command) {
        claim.given(recorded(), attributed(), new AttributionVoided(CLAIM, ATTRIBUTION, MISREAD))
                .when(command)
                .expectNoEvents()
                .expectException(refused(Refusal.ATTRIBUTION_VOID));
        claim.given(recorded(), attributed(), voided())
                .when(command)
                .expectNoEvents()
                .expectException(refused(Refusal.CLAIM_VOID));
        claim.given(recorded()).when(command).expectNoEvents().expectException(refused(Refusal.NOT_FOUND));
    }

    private static AmendAttribution amend(Attribution said) {
        return amend(printed(), said);
    }

    private static AmendAttribution amend(PrintedVersion printed, Attribution said) {
        return new AmendAttribution(
                CLAIM, new AttributeClaim(CLAIM, ATTRIBUTION, printed, sources(), said, Audience.DESK), MISREAD);
    }

    private static GradeAttribution grade(Credibility grade) {
        return new GradeAttribution(CLAIM, ATTRIBUTION, grade, MISREAD, IndependentAttributions.NOT_ASKED);
    }

    private static GradeAttribution confirm(AttributionId... independent) {
        return new GradeAttribution(
                CLAIM,
                ATTRIBUTION,
                Credibility.CONFIRMED,
                MISREAD,
                new IndependentAttributions(Set.of(independent), Map.of()));
    }

    private static AttributionGraded confirmed() {
        return new AttributionGraded(CLAIM, ATTRIBUTION, Credibility.CONFIRMED, MISREAD, List.of(OTHER));
    }

    private static DisputeAttribution dispute(SourceId source) {
        return new DisputeAttribution(
                CLAIM, ATTRIBUTION, DISPUTE, source, Survivors.NOT_ASKED, NEVER_SAID, null, null, null);
    }

    private static AttributionDisputed disputed() {
        return new AttributionDisputed(CLAIM, ATTRIBUTION, DISPUTE, MCCAIN, NEVER_SAID, null, null, null);
    }
}
