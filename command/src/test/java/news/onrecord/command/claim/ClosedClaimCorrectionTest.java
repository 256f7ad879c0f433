package news.onrecord.command.claim;

import static news.onrecord.command.claim.ClaimScene.ATTRIBUTION;
import static news.onrecord.command.claim.ClaimScene.CLAIM;
import static news.onrecord.command.claim.ClaimScene.MADE_A_SACRIFICE;
import static news.onrecord.command.claim.ClaimScene.OTHER;
import static news.onrecord.command.claim.ClaimScene.attributed;
import static news.onrecord.command.claim.ClaimScene.recorded;
import static news.onrecord.command.claim.ClaimScene.refused;
import static news.onrecord.command.claim.ClaimScene.voided;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.claim.AttributionVoided;
import news.onrecord.claim.ClaimRelated;
import news.onrecord.claim.RelationBasis;
import news.onrecord.claim.RelationId;
import news.onrecord.claim.RelationKind;
import news.onrecord.command.correction.ApproveProposal;
import news.onrecord.command.correction.ConfirmKill;
import news.onrecord.command.correction.CorrectionStep;
import news.onrecord.command.correction.EscalateConfirmation;
import news.onrecord.command.correction.ExpireProposal;
import news.onrecord.command.correction.KillAtOnce;
import news.onrecord.command.correction.ProposeCorrection;
import news.onrecord.command.correction.RecordCorrection;
import news.onrecord.command.correction.RefuseProposal;
import news.onrecord.command.correction.Said;
import news.onrecord.command.correction.WithdrawProposal;
import news.onrecord.correction.ConfirmationAsked;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of corrections once a claim, or one of its attributions, is closed: nothing new, but what was open ends. */
class ClosedClaimCorrectionTest {

    private static final CorrectionId PROPOSED = CorrectionId.of(UUID.randomUUID());
    private static final CorrectionId KILLED = CorrectionId.of(UUID.randomUUID());
    private static final CorrectionId NEW = CorrectionId.of(UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-12-01T05:00:00Z");
    private static final List<String> ANNE = List.of("per_anne");
    private static final List<String> BEN = List.of("per_ben");

    private final AggregateTestFixture<Claim> claim = new AggregateTestFixture<>(Claim.class);

    /** How a claim is closed. */
    enum End {
        VOID(voided(), Refusal.CLAIM_VOID),
        MERGED(
                new ClaimRelated(
                        CLAIM,
                        RelationId.of(UUID.randomUUID()),
                        RelationKind.DUPLICATES,
                        OTHER,
                        RelationBasis.INFERRED,
                        null),
                Refusal.CLAIM_MERGED);

        @SuppressWarnings("ImmutableEnumChecker") // an event, and those are records
        private final Object event;

        private final Refusal refusal;

        End(Object event, Refusal refusal) {
            this.event = event;
            this.refusal = refusal;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasOpenEnds(End end) {
        for (var step : List.of(
                new RefuseProposal(PROPOSED, 1, Text.of("It is void."), BEN),
                new WithdrawProposal(PROPOSED, null, ANNE),
                new ExpireProposal(PROPOSED, NOON),
                new ConfirmKill(KILLED, BEN),
                new EscalateConfirmation(KILLED, NOON))) {
            claim.given(recorded(), proposal(), kill(), asked(), end.event)
                    .when(correct(step))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingNewIsSaid(End end) {
        for (var step : List.of(
                new RecordCorrection(NEW, note().correction(), Audience.DESK),
                new RecordCorrection(NEW, note().observed().correction(), Audience.DESK),
                new ProposeCorrection(NEW, false, removal().correction(), Audience.DESK, null, ANNE, MORNING),
                new ProposeCorrection(PROPOSED, true, removal().correction(), Audience.DESK, null, ANNE, MORNING),
                new ApproveProposal(PROPOSED, 1, proposal(), BEN, MORNING),
                new KillAtOnce(NEW, said(CorrectionKind.KILL).correction(), Audience.DESK, ANNE, NOON))) {
            claim.given(recorded(), proposal(), end.event)
                    .when(correct(step))
                    .expectNoEvents()
                    .expectException(refused(end.refusal));
        }
    }

    @Test
    void whatWasSaidBeforeAndIsSentAgainIsOnRecord() {
        claim.given(recorded(), kill(), voided())
                .when(correct(new RecordCorrection(KILLED, note().correction(), Audience.DESK)))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void anAttributionThatIsVoidIsNotCorrected() {
        var isVoid = new AttributionVoided(CLAIM, ATTRIBUTION, Text.of("Another McCain."));
        for (var target : List.of(
                CorrectionTarget.ATTRIBUTION, CorrectionTarget.QUOTE_WORDING, CorrectionTarget.SOURCE_IDENTITY)) {
            var note = note().at(target, ATTRIBUTION.value());
            claim.given(recorded(), attributed(), isVoid)
                    .when(correct(new RecordCorrection(NEW, note.correction(), Audience.DESK)))
                    .expectNoEvents()
                    .expectException(refused(Refusal.ATTRIBUTION_VOID));
            claim.given(recorded(), attributed())
                    .when(correct(new RecordCorrection(NEW, note.correction(), Audience.DESK)))
                    .expectSuccessfulHandlerExecution();
        }
    }

    private static CorrectClaim correct(CorrectionStep step) {
        return new CorrectClaim(CLAIM, step, new Statement(1, MADE_A_SACRIFICE));
    }

    private static CorrectionProposed proposal() {
        return new CorrectionProposed(
                CLAIM.value(),
                PROPOSED,
                1,
                ANNE,
                Visibility.DESK,
                null,
                NOON,
                removal().correction());
    }

    private static CorrectionRecorded kill() {
        return new CorrectionRecorded(
                CLAIM.value(), KILLED, null, null, said(CorrectionKind.KILL).correction());
    }

    private static ConfirmationAsked asked() {
        return new ConfirmationAsked(CLAIM.value(), KILLED, ANNE, NOON);
    }

    private static Said removal() {
        return said(CorrectionKind.REMOVAL);
    }

    private static Said note() {
        return said(CorrectionKind.EDITORS_NOTE);
    }

    private static Said said(CorrectionKind kind) {
        return Said.of(kind, CorrectionTarget.CLAIM_TEXT, CLAIM);
    }
}
