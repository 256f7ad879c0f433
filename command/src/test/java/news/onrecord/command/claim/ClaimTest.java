package news.onrecord.command.claim;

import static news.onrecord.attribution.Identification.IMPERSONAL;
import static news.onrecord.attribution.Identification.NAMED;
import static news.onrecord.attribution.Identification.UNSPECIFIED_REPORTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import news.onrecord.Quote;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Chain;
import news.onrecord.attribution.Evidentiality;
import news.onrecord.attribution.Factualities;
import news.onrecord.attribution.Factuality;
import news.onrecord.attribution.Hop;
import news.onrecord.attribution.HopMode;
import news.onrecord.attribution.Identification;
import news.onrecord.attribution.QuoteAlteration;
import news.onrecord.attribution.ReportPart;
import news.onrecord.attribution.ReportingMode;
import news.onrecord.attribution.Salience;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.Stance;
import news.onrecord.claim.StanceRecorded;
import news.onrecord.command.report.PrintedVersion;
import news.onrecord.command.report.ReportStanding;
import news.onrecord.command.source.RegisteredSource;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import news.onrecord.report.PrintedText;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportVersionId;
import news.onrecord.report.Span;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final String PRINTED =
            "John McCain met with NCRI officials in Albania last month, praising them for their “sacrifice for freedom”"
                    + " in Iran, according to reports.";
    private static final ClaimId CLAIM = ClaimId.of(UUID.randomUUID());
    private static final AttributionId ATTRIBUTION = AttributionId.of(UUID.randomUUID());
    private static final CorrectionId CORRECTION = CorrectionId.of(UUID.randomUUID());
    private static final SourceId ARTICLE = SourceId.of(UUID.randomUUID());
    private static final SourceId REPORTS = SourceId.of(UUID.randomUUID());
    private static final SourceId MCCAIN = SourceId.of(UUID.randomUUID());
    private static final ReportVersionId VERSION = new ReportVersionId(ReportId.of(UUID.randomUUID()), 1);
    private static final Text MADE_A_SACRIFICE = Text.of("NCRI officials have made a sacrifice for freedom in Iran.");
    private static final Text CLAIMED_A_SACRIFICE = Text.of("NCRI officials say that they made a sacrifice.");

    private static final Audience UNTIL_MORNING =
            new Audience(Visibility.PUBLIC, Instant.parse("2026-12-01T05:00:00Z"));

    private final AggregateTestFixture<Claim> claim = new AggregateTestFixture<>(Claim.class);

    @Test
    void aClaimIsPutOnRecordWithItsStatement() {
        claim.givenNoPriorActivity()
                .when(new RecordClaim(CLAIM, MADE_A_SACRIFICE, "en", ClaimKind.EVALUATION, null, Audience.DESK))
                .expectSuccessfulHandlerExecution()
                .expectEvents(recorded());
    }

    @Test
    void anAttributionKeepsTheChainAndTheWordsAsPrinted() {
        claim.given(recorded())
                .when(attribute(
                        ReportingMode.MIXED_QUOTE, author(), hop(REPORTS, UNSPECIFIED_REPORTS), hop(MCCAIN, NAMED)))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(payloadsMatching(
                        exactSequenceOf(predicate((ClaimAttributed event) -> attributedToMcCain(event)))));
    }

    private static boolean attributedToMcCain(ClaimAttributed event) {
        assertThat(event.statementRevision()).isEqualTo(1);
        assertThat(event.reportVersion()).isEqualTo(VERSION);
        assertThat(event.attribution().chain().depth()).isEqualTo(2);
        assertThat(event.attribution().chain().innermost().sourceId()).isEqualTo(MCCAIN);
        assertThat(event.attribution().chain().weakestIdentification()).isEqualTo(UNSPECIFIED_REPORTS);
        assertThat(event.attribution().span().quote().exact()).isEqualTo("sacrifice for freedom");
        assertThat(event.attribution().span().quote().prefix()).endsWith("their “");
        return true;
    }

    @Test
    void nothingIsFoundInAReportThatWasTakenOutOfUse() {
        var inUse = attribute(ReportingMode.AUTHOR_VOICE, author());
        claim.given(recorded())
                .when(new AttributeClaim(
                        CLAIM, ATTRIBUTION, printed(true), inUse.sources(), inUse.attribution(), Audience.DESK))
                .expectNoEvents()
                .expectException(refused(Refusal.REPORT_REMOVED));
    }

    @Test
    void anAttributionRestsOnTheReportBeingInUse() {
        assertThat(attribute(ReportingMode.AUTHOR_VOICE, author()).restsOn())
                .containsEntry(VERSION.reportId().value(), 1L);
    }

    @Test
    void anAttributionIsBoundToTheStatementRevisionThatStands() {
        claim.given(recorded(), corrected(2))
                .when(attribute(ReportingMode.AUTHOR_VOICE, author()))
                .expectEventsMatching(payloadsMatching(
                        exactSequenceOf(predicate((ClaimAttributed event) -> event.statementRevision() == 2))));
    }

    @Test
    void aReportVersionStandsTowardsTheClaimByHeadlineAndByBody() {
        claim.given(recorded())
                .when(stance(printed(false), Stance.FOR, Stance.OBSERVING))
                .expectEvents(stands(Stance.FOR, Stance.OBSERVING));
    }

    @Test
    void aStanceThatIsLeftOutStaysAsItWasSaid() {
        claim.given(recorded(), stands(Stance.FOR, Stance.OBSERVING))
                .when(stance(printed(false), null, Stance.AGAINST))
                .expectEvents(stands(Stance.FOR, Stance.AGAINST));
        claim.given(recorded())
                .when(stance(printed(false), null, Stance.AGAINST))
                .expectEvents(stands(Stance.NOT_EXAMINED, Stance.AGAINST));
    }

    @Test
    void aStanceThatIsSaidAlreadyIsNotSaidAgain() {
        claim.given(recorded(), stands(Stance.FOR, Stance.OBSERVING))
                .when(stance(printed(false), Stance.FOR, null))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void aVersionWithoutAHeadlineTakesNoStanceByIt() {
        var body = printed(false);
        claim.given(recorded())
                .when(stance(
                        new PrintedVersion(
                                body.id(), body.author(), null, body.body(), List.of(), null, body.standing()),
                        Stance.FOR,
                        null))
                .expectNoEvents()
                .expectException(refused(Refusal.INVALID_VALUE));
    }

    @Test
    void aReportThatWasTakenOutOfUseTakesNoFurtherStance() {
        claim.given(recorded())
                .when(stance(printed(true), Stance.FOR, null))
                .expectNoEvents()
                .expectException(refused(Refusal.REPORT_REMOVED));
    }

    private static RecordStance stance(PrintedVersion printed, @Nullable Stance headline, @Nullable Stance body) {
        return new RecordStance(CLAIM, printed, headline, body, null);
    }

    private static StanceRecorded stands(Stance headline, Stance body) {
        return new StanceRecorded(CLAIM, VERSION, headline, body, null);
    }

    @Test
    void theSameAttributionIsRecordedOnce() {
        claim.given(recorded(), attributed())
                .when(attribute(ReportingMode.AUTHOR_VOICE, author()))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void aChainBeginsWithTheReportsAuthor() {
        claim.given(recorded())
                .when(attribute(
                        ReportingMode.INDIRECT_QUOTE,
                        new Hop(REPORTS, Identification.AUTHOR, HopMode.AUTHOR_VOICE, null),
                        hop(MCCAIN, NAMED)))
                .expectNoEvents()
                .expectException(refused(Refusal.CHAIN_NOT_FROM_AUTHOR));
    }

    @Test
    void aChainGoesInNoCircle() {
        claim.given(recorded())
                .when(attribute(
                        ReportingMode.INDIRECT_QUOTE,
                        author(),
                        hop(MCCAIN, NAMED),
                        hop(REPORTS, IMPERSONAL),
                        hop(MCCAIN, NAMED)))
                .expectNoEvents()
                .expectException(refused(Refusal.CHAIN_CYCLE));
    }

    @Test
    void aChainNamesOnlySourcesOnRecord() {
        claim.given(recorded())
                .when(attribute(ReportingMode.INDIRECT_QUOTE, author(), hop(SourceId.of(UUID.randomUUID()), NAMED)))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_UNKNOWN));
    }

    @Test
    void onlyHopZeroIsTheAuthorsOwnVoice() {
        claim.given(recorded())
                .when(attribute(ReportingMode.INDIRECT_QUOTE, author(), hop(MCCAIN, Identification.AUTHOR)))
                .expectNoEvents()
                .expectException(refused(Refusal.INVALID_VALUE));
    }

    @Test
    void aChainBeyondTheAuthorIsNotTheAuthorsVoiceAndTheOtherWayRound() {
        claim.given(recorded())
                .when(attribute(ReportingMode.AUTHOR_VOICE, author(), hop(MCCAIN, NAMED)))
                .expectNoEvents()
                .expectException(refused(Refusal.CHAIN_CONTRADICTS_MODE));
        new AggregateTestFixture<>(Claim.class)
                .given(recorded())
                .when(attribute(ReportingMode.DIRECT_QUOTE, author()))
                .expectNoEvents()
                .expectException(refused(Refusal.CHAIN_CONTRADICTS_MODE));
    }

    @Test
    void noSourceBeyondTheAuthorMeansNoFactualityOfOne() {
        claim.given(recorded())
                .when(attribute(
                        body -> body.put("factuality", new Factualities(Factuality.CERTAIN, Factuality.CERTAIN)),
                        ReportingMode.AUTHOR_VOICE,
                        author()))
                .expectNoEvents()
                .expectException(refused(Refusal.CHAIN_CONTRADICTS_MODE));
    }

    @Test
    void wordsThatTheReportDoesNotHaveAreRefusedWhereverTheyAreSaidToStand() {
        claim.given(recorded())
                .when(attribute(
                        body -> body.put("cue", new Span(0, 8, new Quote("claiming", null, null))),
                        ReportingMode.MIXED_QUOTE,
                        author(),
                        hop(MCCAIN, NAMED)))
                .expectNoEvents()
                .expectException(refused(Refusal.SPAN_DOES_NOT_MATCH));
    }

    @Test
    void aHeadlineSpanIsHeldAgainstTheHeadline() {
        claim.given(recorded())
                .when(attribute(
                        body -> {
                            body.put("part", ReportPart.HEADLINE);
                            body.put("span", new Span(0, 6, new Quote("McCain", null, null)));
                        },
                        ReportingMode.AUTHOR_VOICE,
                        author()))
                .expectSuccessfulHandlerExecution();
        new AggregateTestFixture<>(Claim.class)
                .given(recorded())
                .when(attribute(body -> body.put("part", ReportPart.HEADLINE), ReportingMode.AUTHOR_VOICE, author()))
                .expectNoEvents()
                .expectException(refused(Refusal.SPAN_DOES_NOT_MATCH));
    }

    @Test
    void aClaimForEverybodySaysSoInTheSameBreath() {
        claim.givenNoPriorActivity()
                .when(new RecordClaim(CLAIM, MADE_A_SACRIFICE, "en", ClaimKind.EVALUATION, null, Audience.everybody()))
                .expectEvents(recorded(), VisibilityChanged.of(CLAIM, Audience.everybody()));
    }

    @Test
    void anAttributionAndACorrectionAreMadeVisibleInTheirClaimsStream() {
        claim.given(recorded(), attributed(), corrected(2))
                .when(new ChangeClaimVisibility(CLAIM, ATTRIBUTION, UNTIL_MORNING))
                .expectEvents(VisibilityChanged.of(ATTRIBUTION, UNTIL_MORNING));
        claim.given(recorded(), attributed(), corrected(2))
                .when(new ChangeClaimVisibility(CLAIM, CORRECTION, Audience.everybody()))
                .expectEvents(VisibilityChanged.of(CORRECTION, Audience.everybody()));
    }

    @Test
    void whatIsVisibleLikeThatAlreadyIsNotRecordedAgain() {
        claim.given(recorded())
                .when(new ChangeClaimVisibility(CLAIM, CLAIM, Audience.DESK))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
        claim.given(recorded(), VisibilityChanged.of(CLAIM, UNTIL_MORNING))
                .when(new ChangeClaimVisibility(CLAIM, CLAIM, UNTIL_MORNING))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
        claim.given(recorded(), VisibilityChanged.of(CLAIM, UNTIL_MORNING))
                .when(new ChangeClaimVisibility(CLAIM, CLAIM, Audience.DESK))
                .expectEvents(VisibilityChanged.of(CLAIM, Audience.DESK));
    }

    @Test
    void theVisibilityOfAnotherClaimsAttributionIsNotChangedHere() {
        claim.given(recorded())
                .when(new ChangeClaimVisibility(CLAIM, ATTRIBUTION, Audience.everybody()))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_FOUND));
    }

    @Test
    void whatWasSaidOffTheRecordStaysWithTheDeskAlsoUnderEmbargo() {
        var offTheRecord = attribute(
                body -> body.put("sourcingTerms", SourcingTerms.OFF_THE_RECORD), ReportingMode.AUTHOR_VOICE, author());
        var forPartners = new AttributeClaim(
                offTheRecord.claimId(),
                offTheRecord.attributionId(),
                offTheRecord.printed(),
                offTheRecord.sources(),
                offTheRecord.attribution(),
                new Audience(Visibility.PARTNERS, null));
        claim.given(recorded()).when(forPartners).expectNoEvents().expectException(refused(Refusal.OFF_THE_RECORD));
        claim.given(recorded()).when(offTheRecord).expectSuccessfulHandlerExecution();
        claim.given(recorded(), new ClaimAttributed(CLAIM, ATTRIBUTION, VERSION, 1, offTheRecord.attribution()))
                .when(new ChangeClaimVisibility(CLAIM, ATTRIBUTION, UNTIL_MORNING))
                .expectNoEvents()
                .expectException(refused(Refusal.OFF_THE_RECORD));
    }

    private static ClaimRecorded recorded() {
        return new ClaimRecorded(CLAIM, MADE_A_SACRIFICE, "en", ClaimKind.EVALUATION, null);
    }

    private static ClaimAttributed attributed() {
        return new ClaimAttributed(
                CLAIM, ATTRIBUTION, VERSION, 1, attribution(body -> {}, ReportingMode.AUTHOR_VOICE, author()));
    }

    private static CorrectionRecorded corrected(int revision) {
        return new CorrectionRecorded(
                CLAIM.value(),
                CORRECTION,
                revision,
                null,
                new Correction(
                        CorrectionOrigin.ISSUED,
                        CorrectionKind.CORRECTION,
                        null,
                        CorrectionTarget.CLAIM_TEXT,
                        CLAIM.value(),
                        Severity.SUBSTANTIVE,
                        IssuingAuthority.OUTLET,
                        null,
                        null,
                        Text.of("It was their own word."),
                        List.of(new Difference("statement", MADE_A_SACRIFICE, CLAIMED_A_SACRIFICE)),
                        null,
                        null,
                        null,
                        null));
    }

    private static Hop author() {
        return new Hop(ARTICLE, Identification.AUTHOR, HopMode.AUTHOR_VOICE, null);
    }

    private static Hop hop(SourceId source, Identification identification) {
        return new Hop(source, identification, HopMode.INDIRECT_QUOTE, null);
    }

    private static AttributeClaim attribute(ReportingMode mode, Hop... hops) {
        return attribute(body -> {}, mode, hops);
    }

    private static AttributeClaim attribute(Consumer<Map<String, Object>> change, ReportingMode mode, Hop... hops) {
        return new AttributeClaim(
                CLAIM,
                ATTRIBUTION,
                printed(false),
                Map.of(
                        ARTICLE, onRecord(SourceKind.ARTICLE_AUTHOR, null),
                        REPORTS, onRecord(SourceKind.UNSPECIFIED_REPORTS, null),
                        MCCAIN, onRecord(SourceKind.PERSON, null)),
                attribution(change, mode, hops),
                Audience.DESK);
    }

    private static PrintedVersion printed(boolean removed) {
        return new PrintedVersion(
                VERSION,
                ARTICLE,
                new PrintedText("McCain in Albania"),
                new PrintedText(PRINTED),
                List.of(),
                null,
                new ReportStanding(VERSION.reportId(), 1, removed));
    }

    private static RegisteredSource onRecord(SourceKind kind, @Nullable SourceId survivor) {
        return new RegisteredSource(kind, survivor, false, 2);
    }

    private static Attribution attribution(Consumer<Map<String, Object>> change, ReportingMode mode, Hop... hops) {
        Map<String, Object> body = new HashMap<>();
        change.accept(body);
        int at = PRINTED.indexOf("sacrifice");
        return new Attribution(
                (ReportPart) body.getOrDefault("part", ReportPart.BODY),
                null,
                mode,
                (Span) body.getOrDefault("span", new Span(at, at + 21, new Quote("sacrifice for freedom", null, null))),
                List.of(),
                null,
                (@Nullable Span) body.get("cue"),
                new Chain(Arrays.asList(hops)),
                null,
                Evidentiality.NOT_EXAMINED,
                (Factualities) body.getOrDefault(
                        "factuality", new Factualities(Factuality.NOT_EXAMINED, Factuality.NOT_EXAMINED)),
                (SourcingTerms) body.getOrDefault("sourcingTerms", SourcingTerms.NOT_EXAMINED),
                QuoteAlteration.NOT_EXAMINED,
                Salience.NOT_EXAMINED,
                null,
                null);
    }

    private static Matcher<?> refused(Refusal refusal) {
        return new CustomTypeSafeMatcher<Refused>("refused with " + refusal) {
            @Override
            protected boolean matchesSafely(Refused given) {
                return given.refusal() == refusal;
            }
        };
    }
}
