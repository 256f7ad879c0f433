package news.onrecord.command.claim;

import static news.onrecord.command.claim.ClaimScene.CLAIM;
import static news.onrecord.command.claim.ClaimScene.MADE_A_SACRIFICE;
import static news.onrecord.command.claim.ClaimScene.MADE_SACRIFICES;
import static news.onrecord.command.claim.ClaimScene.OTHER;
import static news.onrecord.command.claim.ClaimScene.attribute;
import static news.onrecord.command.claim.ClaimScene.printed;
import static news.onrecord.command.claim.ClaimScene.recorded;
import static news.onrecord.command.claim.ClaimScene.refused;
import static news.onrecord.command.claim.ClaimScene.voided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRelated;
import news.onrecord.claim.ClaimRelationWithdrawn;
import news.onrecord.claim.RelationBasis;
import news.onrecord.claim.RelationId;
import news.onrecord.claim.RelationKind;
import news.onrecord.claim.Stance;
import news.onrecord.command.correction.RecordCorrection;
import news.onrecord.command.correction.Said;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.visibility.Audience;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class RelationTest {

    private static final RelationId RELATION = RelationId.of(UUID.randomUUID());
    private static final RelationId ANOTHER = RelationId.of(UUID.randomUUID());
    private static final ClaimId THIRD = ClaimId.of(UUID.randomUUID());
    private static final Text BECAUSE = Text.of("because of");
    private static final Text MISREAD = Text.of("Misread.");

    private final AggregateTestFixture<Claim> claim = new AggregateTestFixture<>(Claim.class);

    @ParameterizedTest
    @EnumSource(RelationKind.class)
    void aClaimIsRelatedToAnother(RelationKind kind) {
        claim.given(recorded()).when(relate(kind, stands())).expectEvents(related(kind));
    }

    @Test
    void whatWasReadOfTheOtherClaimsIsWhatTheRelationRestsOn() {
        var reached = new Reached(Optional.of(state(List.of(), false)), Optional.empty(), false, Map.of("clm_x", 4L));
        assertThat(relate(RelationKind.SUPPORTS, reached).restsOn()).isEqualTo(Map.of("clm_x", 4L));
    }

    @Test
    void aClaimIsNotRelatedToItself() {
        var command =
                new RelateClaim(CLAIM, RELATION, RelationKind.SUPPORTS, CLAIM, RelationBasis.STATED, null, stands());
        claim.given(recorded()).when(command).expectNoEvents().expectException(refused(Refusal.RELATION_CIRCLE));
    }

    @Test
    void theOtherClaimHasToBeOnRecordAndNotInError() {
        claim.given(recorded())
                .when(relate(RelationKind.SUPPORTS, new Reached(Optional.empty(), Optional.empty(), false, Map.of())))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_ON_RECORD, OTHER));
        claim.given(recorded())
                .when(relate(
                        RelationKind.SUPPORTS,
                        new Reached(Optional.of(state(List.of(), true)), Optional.empty(), false, Map.of())))
                .expectNoEvents()
                .expectException(refused(Refusal.CLAIM_VOID, OTHER));
    }

    @ParameterizedTest
    @EnumSource(RelationKind.class)
    void aDuplicateIsNotNamedButTheClaimThatStandsForIt(RelationKind kind) {
        var duplicate =
                state(List.of(new Related(ANOTHER, RelationKind.DUPLICATES, ClaimId.of(new UUID(0, 0)))), false);
        claim.given(recorded())
                .when(relate(kind, new Reached(Optional.of(duplicate), Optional.of(THIRD), false, Map.of())))
                .expectNoEvents()
                .expectException(refused(Refusal.CLAIM_MERGED, THIRD));
    }

    @Test
    void theSameRelationIsRecordedOnceWhateverItsId() {
        claim.given(recorded(), related(RelationKind.SUPPORTS))
                .when(relate(RelationKind.SUPPORTS, stands()))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
        claim.given(recorded(), related(RelationKind.SUPPORTS))
                .when(relate(ANOTHER, RelationKind.SUPPORTS, stands()))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED, RELATION));
        claim.given(recorded(), related(RelationKind.SUPPORTS))
                .when(relate(ANOTHER, RelationKind.ELABORATES, stands()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aContradictionIsTheSameBothWays() {
        claim.given(recorded())
                .when(relate(RelationKind.CONTRADICTS, saysItself(RelationKind.CONTRADICTS, false)))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED, ANOTHER));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONTRADICTS")
    void noOtherKindGoesInACircle(RelationKind kind) {
        claim.given(recorded())
                .when(relate(kind, saysItself(kind, true)))
                .expectNoEvents()
                .expectException(refused(Refusal.RELATION_CIRCLE));
    }

    @Test
    void aRelationIsWithdrawnOnceAndMayBeSaidAnew() {
        claim.given(recorded(), related(RelationKind.SUPPORTS))
                .when(new WithdrawRelation(CLAIM, RELATION, MISREAD))
                .expectEvents(new ClaimRelationWithdrawn(CLAIM, RELATION, MISREAD));
        claim.given(recorded(), related(RelationKind.SUPPORTS), new ClaimRelationWithdrawn(CLAIM, RELATION, MISREAD))
                .when(new WithdrawRelation(CLAIM, RELATION, MISREAD))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
        claim.given(recorded(), related(RelationKind.SUPPORTS), new ClaimRelationWithdrawn(CLAIM, RELATION, MISREAD))
                .when(relate(ANOTHER, RelationKind.SUPPORTS, stands()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aRelationOfAnotherClaimIsNotWithdrawnHere() {
        claim.given(recorded())
                .when(new WithdrawRelation(CLAIM, RELATION, MISREAD))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_FOUND));
    }

    @Test
    void aRelationOfAVoidClaimMayStillBeWithdrawn() {
        claim.given(recorded(), related(RelationKind.SUPPORTS), voided())
                .when(new WithdrawRelation(CLAIM, RELATION, MISREAD))
                .expectEvents(new ClaimRelationWithdrawn(CLAIM, RELATION, MISREAD));
    }

    static Stream<Object> whatGoesOnAtTheClaimThatStands() {
        var standing = new Statement(1, MADE_A_SACRIFICE);
        return Stream.of(
                attribute(),
                relate(ANOTHER, RelationKind.SUPPORTS, stands()),
                new RewordClaim(CLAIM, standing, MADE_A_SACRIFICE, MADE_SACRIFICES),
                ClassifyClaim.of(CLAIM, ClaimKind.FACTUAL, List.of()),
                new VoidClaim(CLAIM, MISREAD),
                new RecordStance(CLAIM, printed(), null, Stance.AGAINST, null),
                new CorrectClaim(
                        CLAIM,
                        new RecordCorrection(
                                CorrectionId.of(UUID.randomUUID()),
                                Said.of(CorrectionKind.EDITORS_NOTE, CorrectionTarget.CLAIM_TEXT, CLAIM)
                                        .correction(),
                                Audience.DESK),
                        standing));
    }

    @ParameterizedTest
    @MethodSource("whatGoesOnAtTheClaimThatStands")
    void aDuplicateSendsOnToTheClaimThatStandsUntilTheMergerIsUndone(Object command) {
        claim.given(recorded(), related(RelationKind.DUPLICATES))
                .when(command)
                .expectNoEvents()
                .expectException(refused(Refusal.CLAIM_MERGED, OTHER));
        claim.given(recorded(), related(RelationKind.DUPLICATES), new ClaimRelationWithdrawn(CLAIM, RELATION, MISREAD))
                .when(command)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nothingIsSaidOfAVoidClaimsRelations() {
        claim.given(recorded(), voided())
                .when(relate(RelationKind.SUPPORTS, stands()))
                .expectNoEvents()
                .expectException(refused(Refusal.CLAIM_VOID));
    }

    @Test
    void aClaimDescribesItselfAsFarAsOthersRestOnIt() {
        claim.given(recorded(), related(RelationKind.SUPPORTS))
                .when(new DescribeClaim(CLAIM))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new ClaimState(CLAIM, 1, false, List.of(new Related(RELATION, RelationKind.SUPPORTS, OTHER))));
        claim.given(recorded(), voided())
                .when(new DescribeClaim(CLAIM))
                .expectResultMessagePayload(new ClaimState(CLAIM, 1, true, List.of()));
    }

    private static RelateClaim relate(RelationKind kind, Reached reached) {
        return relate(RELATION, kind, reached);
    }

    private static RelateClaim relate(RelationId id, RelationKind kind, Reached reached) {
        return new RelateClaim(CLAIM, id, kind, OTHER, RelationBasis.STATED, BECAUSE, reached);
    }

    private static ClaimRelated related(RelationKind kind) {
        return new ClaimRelated(CLAIM, RELATION, kind, OTHER, RelationBasis.STATED, BECAUSE);
    }

    private static Reached stands() {
        return new Reached(Optional.of(state(List.of(), false)), Optional.empty(), false, Map.of());
    }

    /** The other claim says the same of this one. */
    private static Reached saysItself(RelationKind kind, boolean leadsBack) {
        var other = state(List.of(new Related(ANOTHER, kind, CLAIM)), false);
        return new Reached(Optional.of(other), Optional.empty(), leadsBack, Map.of());
    }

    private static ClaimState state(List<Related> relations, boolean isVoid) {
        return new ClaimState(OTHER, 3, isVoid, relations);
    }
}
