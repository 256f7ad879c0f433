package news.onrecord.command.claim;

import static news.onrecord.correction.CorrectionKind.CORRECTION;
import static news.onrecord.correction.CorrectionKind.EDITORS_NOTE;
import static news.onrecord.correction.CorrectionKind.EXPRESSION_OF_CONCERN;
import static news.onrecord.correction.CorrectionKind.REFILE;
import static news.onrecord.correction.CorrectionKind.REINSTATEMENT;
import static news.onrecord.correction.CorrectionKind.RETRACTION;

import java.util.List;
import java.util.UUID;
import news.onrecord.Quote;
import news.onrecord.Refusal;
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
import news.onrecord.command.correction.RecordCorrection;
import news.onrecord.command.correction.Refusing;
import news.onrecord.command.correction.Said;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportVersionId;
import news.onrecord.report.Span;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** What may be said to be wrong about a claim, and what that does to the statement that stands. */
class ClaimCorrectionTest {

    private static final ClaimId CLAIM = ClaimId.of(UUID.randomUUID());
    private static final AttributionId ATTRIBUTION = AttributionId.of(UUID.randomUUID());
    private static final CorrectionId FIRST = CorrectionId.of(UUID.randomUUID());
    private static final CorrectionId SECOND = CorrectionId.of(UUID.randomUUID());
    private static final String OPPOSED = "More than 300,000 posts opposing the boycott have been made.";
    private static final String SUPPORTED = "More than 300,000 posts supporting the boycott have been made.";
    private static final Statement AS_RECORDED = new Statement(1, Text.of(OPPOSED));
    private static final Statement AS_CORRECTED = new Statement(2, Text.of(SUPPORTED));

    private final AggregateTestFixture<Claim> claim = new AggregateTestFixture<>(Claim.class);

    @Test
    void aCorrectionGivesTheStatementItsNextRevisionAndKeepsWhatStood() {
        claim.given(recorded())
                .when(correct(FIRST, said(CORRECTION), AS_RECORDED))
                .expectEvents(corrected(FIRST, 2, said(CORRECTION)));
    }

    @Test
    void aCorrectionForEverybodySaysSoInTheSameBreath() {
        claim.given(recorded())
                .when(new CorrectClaim(
                        CLAIM,
                        new RecordCorrection(FIRST, said(CORRECTION).correction(), Audience.everybody()),
                        AS_RECORDED))
                .expectEvents(corrected(FIRST, 2, said(CORRECTION)), VisibilityChanged.of(FIRST, Audience.everybody()));
    }

    @Test
    void aStatementThatMovedOnIsNotCorrectedBlindly() {
        claim.given(recorded(), corrected(FIRST, 2, said(CORRECTION)))
                .when(correct(SECOND, said(CORRECTION), AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.STATEMENT_MOVED_ON));
    }

    @Test
    void aStatementThatTheCallerReadDifferentlyIsNotCorrected() {
        claim.given(recorded())
                .when(correct(FIRST, said(CORRECTION).change("statement", "Another.", SUPPORTED), AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.STATEMENT_MOVED_ON));
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        claim.given(recorded())
                .when(correct(FIRST, said(CORRECTION).change("statement", OPPOSED, OPPOSED), AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.NOTHING_CORRECTED));
    }

    @Test
    void theSameCorrectionIsRecordedOnce() {
        claim.given(recorded(), corrected(FIRST, 2, said(CORRECTION)))
                .when(correct(FIRST, said(CORRECTION), AS_CORRECTED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.ALREADY_RECORDED));
    }

    @Test
    void aThirdPartysCorrectionIsKeptBesideAndLeavesTheStatementAsItStands() {
        var theirs = said(CORRECTION).by(IssuingAuthority.THIRD_PARTY);
        claim.given(recorded()).when(correct(FIRST, theirs, AS_RECORDED)).expectEvents(unrevised(FIRST, theirs));
        claim.given(recorded(), unrevised(FIRST, theirs))
                .when(correct(SECOND, said(CORRECTION), AS_RECORDED))
                .expectEvents(corrected(SECOND, 2, said(CORRECTION)));
    }

    @Test
    void soIsTheSources() {
        var theirs = said(CORRECTION).by(IssuingAuthority.SOURCE);
        claim.given(recorded()).when(correct(FIRST, theirs, AS_RECORDED)).expectEvents(unrevised(FIRST, theirs));
    }

    @Test
    void aThirdPartyTooSaysWhatItSpeaksOf() {
        claim.given(recorded(), corrected(FIRST, 2, said(CORRECTION)))
                .when(correct(SECOND, said(CORRECTION).by(IssuingAuthority.THIRD_PARTY), AS_CORRECTED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.STATEMENT_MOVED_ON));
    }

    @Test
    void anObservedCorrectionMayStateNothingAndNeverChangesOurWording() {
        var theirs = Said.of(CORRECTION, CorrectionTarget.CLAIM_TEXT, CLAIM)
                .observed()
                .announced("2017-05");
        claim.given(recorded()).when(correct(FIRST, theirs, AS_RECORDED)).expectEvents(unrevised(FIRST, theirs));
        var withWords = theirs.change("statement", "What they had printed.", null);
        claim.given(recorded()).when(correct(FIRST, withWords, AS_RECORDED)).expectEvents(unrevised(FIRST, withWords));
    }

    @Test
    void anAttributionIsAimedAtByItsIdAndAnotherClaimsIsNot() {
        var wording = said(CORRECTION)
                .at(CorrectionTarget.QUOTE_WORDING, ATTRIBUTION.value())
                .change("exact", "opposing", "supporting");
        claim.given(recorded(), attributed())
                .when(correct(FIRST, wording, AS_RECORDED))
                .expectEvents(unrevised(FIRST, wording));
        claim.given(recorded())
                .when(correct(FIRST, wording, AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.TARGET_UNKNOWN));
    }

    @Test
    void aClaimIsNoReportAndNoOtherClaim() {
        claim.given(recorded())
                .when(correct(FIRST, said(CORRECTION).at(CorrectionTarget.REPORT, CLAIM.value()), AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.TARGET_UNKNOWN));
        claim.given(recorded())
                .when(correct(
                        FIRST,
                        said(CORRECTION)
                                .at(
                                        CorrectionTarget.CLAIM_TEXT,
                                        ClaimId.of(UUID.randomUUID()).value()),
                        AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.TARGET_UNKNOWN));
    }

    @Test
    void aCorrectionOfOursSaysWhyAndHowGrave() {
        refused(said(CORRECTION).because(null), Refusal.MISSING_VALUE);
        refused(said(CORRECTION).severity(Severity.NOT_STATED), Refusal.INVALID_VALUE);
    }

    @Test
    void theOwnerNeedsNoNameInACorrectionOfOurs() {
        refused(said(CORRECTION).by(IssuingAuthority.OUTLET, SourceId.of(UUID.randomUUID())), Refusal.INVALID_VALUE);
    }

    @Test
    void aCorrectionOfOursWasNotAnnouncedElsewhere() {
        refused(said(CORRECTION).announced("2017-05"), Refusal.INVALID_VALUE);
    }

    @Test
    void aKindThatRewordsSaysWhatHoldsAndAKindThatDoesNotLeavesWordsAlone() {
        refused(Said.of(REFILE, CorrectionTarget.CLAIM_TEXT, CLAIM), Refusal.MISSING_VALUE);
        refused(said(EDITORS_NOTE), Refusal.INVALID_VALUE);
        refused(said(RETRACTION).extent(CorrectionExtent.PARTIAL), Refusal.INVALID_VALUE);
        refused(said(CORRECTION).change("language", "en", "de"), Refusal.INVALID_VALUE);
        refused(said(CORRECTION).change("statement", OPPOSED, null), Refusal.MISSING_VALUE);
    }

    @Test
    void anExtentGoesWithARetractionAndWithNothingElse() {
        refused(said(CORRECTION).extent(CorrectionExtent.FULL), Refusal.INVALID_VALUE);
        refused(Said.of(RETRACTION, CorrectionTarget.CLAIM_TEXT, CLAIM), Refusal.INVALID_VALUE);
    }

    @Test
    void onlyTheOwnerRetractsRemovesAndKills() {
        for (var kind : List.of(RETRACTION, CorrectionKind.REMOVAL, CorrectionKind.KILL)) {
            for (var authority : List.of(IssuingAuthority.SOURCE, IssuingAuthority.THIRD_PARTY)) {
                var theirs = Said.of(kind, CorrectionTarget.CLAIM_TEXT, CLAIM).by(authority);
                refused(kind == RETRACTION ? theirs.extent(CorrectionExtent.FULL) : theirs, Refusal.NOT_THE_OWNER);
            }
        }
    }

    @Test
    void somebodyElsesRetractionIsAlwaysRecordedAsTheirs() {
        var theirs = Said.of(RETRACTION, CorrectionTarget.CLAIM_TEXT, CLAIM)
                .observed()
                .by(IssuingAuthority.THIRD_PARTY)
                .extent(CorrectionExtent.FULL);
        claim.given(recorded()).when(correct(FIRST, theirs, AS_RECORDED)).expectEvents(unrevised(FIRST, theirs));
        claim.given(recorded(), unrevised(FIRST, theirs))
                .when(correct(SECOND, said(CORRECTION), AS_RECORDED))
                .expectEvents(corrected(SECOND, 2, said(CORRECTION)));
    }

    @Test
    void whatWasObservedOnTheOutletsWordNeitherLocksOursOutNorStandsForIt() {
        for (var kind : List.of(RETRACTION, CorrectionKind.REMOVAL, CorrectionKind.KILL)) {
            var observed = kind == RETRACTION
                    ? plain(kind).extent(CorrectionExtent.FULL).observed()
                    : plain(kind).observed();
            claim.given(recorded(), unrevised(FIRST, observed))
                    .when(correct(SECOND, said(CORRECTION), AS_RECORDED))
                    .expectEvents(corrected(SECOND, 2, said(CORRECTION)));
            claim.given(recorded(), unrevised(FIRST, observed))
                    .when(correct(SECOND, plain(REINSTATEMENT), AS_RECORDED))
                    .expectNoEvents()
                    .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
        }
    }

    @Test
    void anObservedReinstatementDoesNotTakeBackWhatTwoPeopleRetracted() {
        var retracted = plain(RETRACTION).extent(CorrectionExtent.FULL);
        claim.given(recorded(), unrevised(FIRST, retracted))
                .andGiven(unrevised(
                        CorrectionId.of(UUID.randomUUID()), plain(REINSTATEMENT).observed()))
                .when(correct(SECOND, said(CORRECTION), AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
    }

    @Test
    void whatIsSaidOfTheWordingOfAQuoteLeavesTheAttributionsStateAlone() {
        var concern = plain(EXPRESSION_OF_CONCERN).at(CorrectionTarget.QUOTE_WORDING, ATTRIBUTION.value());
        for (var target : List.of(CorrectionTarget.ATTRIBUTION, CorrectionTarget.SOURCE_IDENTITY)) {
            claim.given(recorded(), attributed(), unrevised(FIRST, concern))
                    .when(correct(SECOND, plain(REINSTATEMENT).at(target, ATTRIBUTION.value()), AS_RECORDED))
                    .expectNoEvents()
                    .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
        }
        claim.given(recorded(), attributed(), unrevised(FIRST, concern))
                .when(correct(
                        SECOND,
                        plain(REINSTATEMENT).at(CorrectionTarget.QUOTE_WORDING, ATTRIBUTION.value()),
                        AS_RECORDED))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aReinstatementNeedsSomethingToReinstateAndAnObservedOneDoesNot() {
        refused(plain(REINSTATEMENT), Refusal.DOES_NOT_FOLLOW);
        var theirs = Said.of(REINSTATEMENT, CorrectionTarget.CLAIM_TEXT, CLAIM).observed();
        claim.given(recorded()).when(correct(FIRST, theirs, AS_RECORDED)).expectEvents(unrevised(FIRST, theirs));
        claim.given(recorded(), unrevised(FIRST, plain(EXPRESSION_OF_CONCERN)))
                .when(correct(SECOND, plain(REINSTATEMENT), AS_RECORDED))
                .expectEvents(unrevised(SECOND, plain(REINSTATEMENT)));
    }

    @Test
    void whatOneAuthoritySaysLeavesTheOthersStateAlone() {
        claim.given(recorded(), unrevised(FIRST, plain(EXPRESSION_OF_CONCERN).by(IssuingAuthority.THIRD_PARTY)))
                .when(correct(SECOND, plain(REINSTATEMENT), AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
        var one = SourceId.of(UUID.randomUUID());
        var other = SourceId.of(UUID.randomUUID());
        claim.given(recorded(), unrevised(FIRST, plain(EXPRESSION_OF_CONCERN).by(IssuingAuthority.THIRD_PARTY, one)))
                .when(correct(SECOND, plain(REINSTATEMENT).by(IssuingAuthority.THIRD_PARTY, other), AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
    }

    @Test
    void whatIsSaidOfAnAttributionLeavesTheClaimsStateAlone() {
        var concern = plain(EXPRESSION_OF_CONCERN).at(CorrectionTarget.ATTRIBUTION, ATTRIBUTION.value());
        claim.given(recorded(), attributed(), unrevised(FIRST, concern))
                .when(correct(SECOND, plain(REINSTATEMENT), AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
    }

    @Test
    void aCorrectionIsCorrectedByOneOfItsKindAboutTheSameThing() {
        var amended = plain(CORRECTION).because("It was not their word either.").amending(FIRST);
        claim.given(recorded(), corrected(FIRST, 2, said(CORRECTION)))
                .when(correct(SECOND, amended, AS_CORRECTED))
                .expectEvents(unrevised(SECOND, amended));
    }

    @Test
    void anAmendedCorrectionMayGiveTheStatementOtherWordsAgain() {
        var amended = plain(CORRECTION).change("statement", SUPPORTED, OPPOSED).amending(FIRST);
        claim.given(recorded(), corrected(FIRST, 2, said(CORRECTION)))
                .when(correct(SECOND, amended, AS_CORRECTED))
                .expectEvents(corrected(SECOND, 3, amended));
    }

    @Test
    void whatIsAmendedIsOnRecordHereAndOfTheSameKindTargetAndAuthority() {
        refused(plain(CORRECTION).amending(SECOND), Refusal.TARGET_UNKNOWN);
        var retractedInstead = plain(EXPRESSION_OF_CONCERN).amending(FIRST);
        var ofAnother = plain(CORRECTION).by(IssuingAuthority.SOURCE).amending(FIRST);
        for (var amending : List.of(retractedInstead, ofAnother)) {
            claim.given(recorded(), corrected(FIRST, 2, said(CORRECTION)))
                    .when(correct(SECOND, amending, AS_CORRECTED))
                    .expectNoEvents()
                    .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
        }
    }

    @Test
    void aRetractionOfOursIsNotIssuedByOnePersonAlone() {
        refused(plain(RETRACTION).extent(CorrectionExtent.FULL), Refusal.SECOND_PERSON_NEEDED);
        refused(plain(CorrectionKind.REMOVAL), Refusal.SECOND_PERSON_NEEDED);
        refused(plain(CorrectionKind.KILL), Refusal.SECOND_PERSON_NEEDED);
    }

    private void refused(Said correction, Refusal refusal) {
        claim.given(recorded())
                .when(correct(FIRST, correction, AS_RECORDED))
                .expectNoEvents()
                .expectException(Refusing.with(refusal));
    }

    /** One of ours about the statement, with other words for it. */
    private static Said said(CorrectionKind kind) {
        return plain(kind).change("statement", OPPOSED, SUPPORTED);
    }

    /** One of ours about the statement that leaves its words alone. */
    private static Said plain(CorrectionKind kind) {
        return Said.of(kind, CorrectionTarget.CLAIM_TEXT, CLAIM);
    }

    private static CorrectClaim correct(CorrectionId id, Said said, Statement standing) {
        return new CorrectClaim(CLAIM, new RecordCorrection(id, said.correction(), Audience.DESK), standing);
    }

    private static CorrectionRecorded corrected(CorrectionId id, int revision, Said said) {
        return new CorrectionRecorded(CLAIM.value(), id, revision, null, said.correction());
    }

    private static CorrectionRecorded unrevised(CorrectionId id, Said said) {
        Correction correction = said.correction();
        return new CorrectionRecorded(CLAIM.value(), id, null, null, correction);
    }

    private static ClaimRecorded recorded() {
        return new ClaimRecorded(CLAIM, Text.of(OPPOSED), "en", ClaimKind.FACTUAL, null);
    }

    private static ClaimAttributed attributed() {
        var author = new Hop(SourceId.of(UUID.randomUUID()), Identification.AUTHOR, HopMode.AUTHOR_VOICE, null);
        return new ClaimAttributed(
                CLAIM,
                ATTRIBUTION,
                new ReportVersionId(ReportId.of(UUID.randomUUID()), 1),
                1,
                new Attribution(
                        ReportPart.BODY,
                        null,
                        ReportingMode.AUTHOR_VOICE,
                        new Span(0, 5, new Quote("Posts", "", " opposing")),
                        List.of(),
                        null,
                        null,
                        new Chain(List.of(author)),
                        null,
                        Evidentiality.NOT_EXAMINED,
                        new Factualities(Factuality.NOT_EXAMINED, Factuality.NOT_EXAMINED),
                        SourcingTerms.NOT_EXAMINED,
                        QuoteAlteration.NOT_EXAMINED,
                        Salience.NOT_EXAMINED,
                        null,
                        null));
    }
}
