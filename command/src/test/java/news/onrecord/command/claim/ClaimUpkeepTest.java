package news.onrecord.command.claim;

import static news.onrecord.command.claim.ClaimScene.CLAIM;
import static news.onrecord.command.claim.ClaimScene.MADE_A_SACRIFICE;
import static news.onrecord.command.claim.ClaimScene.MADE_SACRIFICES;
import static news.onrecord.command.claim.ClaimScene.attribute;
import static news.onrecord.command.claim.ClaimScene.recorded;
import static news.onrecord.command.claim.ClaimScene.refused;
import static news.onrecord.command.claim.ClaimScene.voided;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.claim.ClaimClassified;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimReworded;
import news.onrecord.command.correction.RecordCorrection;
import news.onrecord.command.correction.Said;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimUpkeepTest {

    private final AggregateTestFixture<Claim> claim = new AggregateTestFixture<>(Claim.class);

    @Test
    void aRewordingGivesTheStatementItsNextRevisionAndIsNoCorrection() {
        claim.given(recorded())
                .when(new RewordClaim(CLAIM, standing(1, MADE_A_SACRIFICE), MADE_A_SACRIFICE, MADE_SACRIFICES))
                .expectEvents(new ClaimReworded(CLAIM, 2, MADE_SACRIFICES));
    }

    @Test
    void ofTwoEditorsWhoRewordTheSecondHearsThatTheStatementMovedOn() {
        claim.given(recorded(), new ClaimReworded(CLAIM, 2, MADE_SACRIFICES))
                .when(new RewordClaim(CLAIM, standing(2, MADE_SACRIFICES), MADE_A_SACRIFICE, Text.of("Sacrifices.")))
                .expectNoEvents()
                .expectException(refused(Refusal.STATEMENT_MOVED_ON));
        claim.given(recorded(), new ClaimReworded(CLAIM, 2, MADE_SACRIFICES))
                .when(new RewordClaim(CLAIM, standing(1, MADE_A_SACRIFICE), MADE_A_SACRIFICE, Text.of("Sacrifices.")))
                .expectNoEvents()
                .expectException(refused(Refusal.STATEMENT_MOVED_ON));
    }

    @Test
    void aRewordingIntoTheSameWordsIsNone() {
        claim.given(recorded())
                .when(new RewordClaim(CLAIM, standing(1, MADE_A_SACRIFICE), MADE_A_SACRIFICE, MADE_A_SACRIFICE))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void aClassIsSaidAndSaidAnewAsASet() {
        claim.given(recorded())
                .when(ClassifyClaim.of(CLAIM, ClaimKind.FACTUAL, List.of("iran", "elections", "iran")))
                .expectEvents(new ClaimClassified(CLAIM, ClaimKind.FACTUAL, List.of("elections", "iran")));
        claim.given(recorded(), new ClaimClassified(CLAIM, ClaimKind.FACTUAL, List.of("elections", "iran")))
                .when(ClassifyClaim.of(CLAIM, ClaimKind.FACTUAL, List.of("elections")))
                .expectEvents(new ClaimClassified(CLAIM, ClaimKind.FACTUAL, List.of("elections")));
    }

    @Test
    void aClassThatTheClaimHasAlreadyIsNotRecordedAgain() {
        claim.given(recorded())
                .when(ClassifyClaim.of(CLAIM, ClaimKind.EVALUATION, List.of()))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
        claim.given(recorded(), new ClaimClassified(CLAIM, ClaimKind.FACTUAL, List.of("elections", "iran")))
                .when(ClassifyClaim.of(CLAIM, ClaimKind.FACTUAL, List.of("iran", "elections")))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void aClaimThatWasRecordedInErrorIsVoid() {
        claim.given(recorded())
                .when(new VoidClaim(CLAIM, Text.of("Logged twice.")))
                .expectEvents(voided());
    }

    static Stream<Object> whatIsRecordedAboutClaims() {
        return Stream.of(
                new VoidClaim(CLAIM, Text.of("Logged twice.")),
                new RewordClaim(CLAIM, standing(1, MADE_A_SACRIFICE), MADE_A_SACRIFICE, MADE_SACRIFICES),
                ClassifyClaim.of(CLAIM, ClaimKind.FACTUAL, List.of()),
                attribute(),
                new CorrectClaim(
                        CLAIM,
                        new RecordCorrection(
                                CorrectionId.of(UUID.randomUUID()),
                                Said.of(CorrectionKind.EDITORS_NOTE, CorrectionTarget.CLAIM_TEXT, CLAIM)
                                        .correction(),
                                Audience.DESK),
                        standing(1, MADE_A_SACRIFICE)));
    }

    @ParameterizedTest
    @MethodSource("whatIsRecordedAboutClaims")
    void nothingMoreIsRecordedAboutAVoidClaim(Object command) {
        claim.given(recorded(), voided()).when(command).expectNoEvents().expectException(refused(Refusal.CLAIM_VOID));
    }

    @Test
    void whoMayReadAVoidClaimIsStillToBeSaid() {
        claim.given(recorded(), voided())
                .when(new ChangeClaimVisibility(CLAIM, CLAIM, Audience.everybody()))
                .expectEvents(VisibilityChanged.of(CLAIM, Audience.everybody()));
    }

    private static Statement standing(int revision, Text words) {
        return new Statement(revision, words);
    }
}
