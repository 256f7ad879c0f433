package news.onrecord.command.takedown;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.command.correction.Refusing;
import news.onrecord.takedown.Demand;
import news.onrecord.takedown.ReachedText;
import news.onrecord.takedown.TakedownApproved;
import news.onrecord.takedown.TakedownExpired;
import news.onrecord.takedown.TakedownGround;
import news.onrecord.takedown.TakedownId;
import news.onrecord.takedown.TakedownProposed;
import news.onrecord.takedown.TakedownRefused;
import news.onrecord.takedown.TakedownWithdrawn;
import news.onrecord.takedown.WordsErased;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakedownTest {

    private static final TakedownId ID = TakedownId.of(UUID.randomUUID());
    private static final String ANNE = "per_01890a5d-ac96-774b-bcce-b302099a8063";
    private static final String BEN = "per_01890a5d-ac96-774b-bcce-b302099a8064";
    private static final String CLEO = "per_01890a5d-ac96-774b-bcce-b302099a8065";
    private static final Instant MORNING = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final Text WHY = Text.of("She asked to be forgotten.");
    private static final Demand DEMAND = new Demand(Text.of("Jane Roe"), PartialDate.of("2026-11-20"), null);
    private static final String CLAIM = "clm_01890a5d-ac96-774b-bcce-b302099a8057";
    private static final ReachedText STATEMENT = new ReachedText(4, 0, CLAIM, CLAIM, "ClaimRecorded", "statement");
    private static final ReachedText NOTE = new ReachedText(4, 1, CLAIM, CLAIM, "ClaimRecorded", "note");

    private final AggregateTestFixture<Takedown> takedown = new AggregateTestFixture<>(Takedown.class);

    @Test
    void aTakedownIsProposedWithWhatItReachesAndNothingIsErased() {
        takedown.givenNoPriorActivity()
                .when(new ProposeTakedown(
                        ID, List.of(ANNE), NOON, TakedownGround.PRIVACY, WHY, DEMAND, List.of(STATEMENT)))
                .expectEvents(new TakedownProposed(
                        ID, 1, List.of(ANNE), NOON, TakedownGround.PRIVACY, WHY, DEMAND, List.of(STATEMENT)));
    }

    @Test
    void anybodyMayAmendItWhichIsTheNextVersion() {
        takedown.given(proposed(1, null, ANNE)).when(amend(BEN)).expectEvents(proposed(2, null, BEN));
    }

    @Test
    void aSecondPersonApprovesTheVersionThatStands() {
        takedown.given(proposed(1, NOON, ANNE))
                .when(approve(1, BEN))
                .expectEvents(new TakedownApproved(ID, 1, List.of(BEN)));
    }

    @Test
    void whoeverStandsBehindAnyVersionIsNoSecondPerson() {
        refused(approve(1, ANNE), Refusal.SECOND_PERSON_NEEDED, proposed(1, null, ANNE));
        refused(approve(2, ANNE), Refusal.SECOND_PERSON_NEEDED, proposed(1, null, ANNE), proposed(2, null, BEN));
        refused(approve(2, BEN), Refusal.SECOND_PERSON_NEEDED, proposed(1, null, ANNE), proposed(2, null, BEN));
        refused(refuse(1, ANNE), Refusal.SECOND_PERSON_NEEDED, proposed(1, null, ANNE));
    }

    @Test
    void actingForSomebodyCountsAsBoth() {
        refused(approve(1, BEN), Refusal.SECOND_PERSON_NEEDED, proposed(1, null, ANNE, BEN));
        refused(approve(1, CLEO, ANNE), Refusal.SECOND_PERSON_NEEDED, proposed(1, null, ANNE));
    }

    @Test
    void anApprovalAndARefusalNameTheVersionThatStands() {
        refused(approve(1, CLEO), Refusal.PROPOSAL_MOVED_ON, proposed(1, null, ANNE), proposed(2, null, BEN));
        refused(approve(2, CLEO), Refusal.PROPOSAL_MOVED_ON, proposed(1, null, ANNE));
        refused(refuse(1, CLEO), Refusal.PROPOSAL_MOVED_ON, proposed(1, null, ANNE), proposed(2, null, BEN));
    }

    @Test
    void aSecondPersonRefusesIt() {
        takedown.given(proposed(1, null, ANNE))
                .when(refuse(1, BEN))
                .expectEvents(new TakedownRefused(ID, 1, List.of(BEN), WHY));
    }

    @Test
    void whoProposedItTakesItBackAndNobodyElse() {
        takedown.given(proposed(1, null, ANNE))
                .when(new WithdrawTakedown(ID, null, List.of(ANNE)))
                .expectEvents(new TakedownWithdrawn(ID, 1, List.of(ANNE), null));
        refused(new WithdrawTakedown(ID, WHY, List.of(BEN)), Refusal.NOT_THE_PROPOSER, proposed(1, null, ANNE));
    }

    @Test
    void itsTimeIsOverWhenSomebodySaysSoAndItIs() {
        takedown.given(proposed(1, NOON, ANNE))
                .when(new ExpireTakedown(ID, NOON))
                .expectEvents(new TakedownExpired(ID, 1));
        refused(new ExpireTakedown(ID, MORNING), Refusal.TOO_EARLY, proposed(1, NOON, ANNE));
        refused(new ExpireTakedown(ID, NOON), Refusal.TOO_EARLY, proposed(1, null, ANNE));
    }

    @Test
    void nothingIsApprovedOrAmendedOnceItsTimeIsOver() {
        refused(new ApproveTakedown(ID, 1, List.of(BEN), NOON), Refusal.PROPOSAL_CLOSED, proposed(1, NOON, ANNE));
        refused(
                new AmendTakedown(
                        ID, List.of(ANNE), null, TakedownGround.PRIVACY, WHY, DEMAND, List.of(STATEMENT, NOTE), NOON),
                Refusal.PROPOSAL_CLOSED,
                proposed(1, NOON, ANNE));
    }

    @Test
    void whatIsDecidedStays() {
        for (var decided : List.of(
                new TakedownApproved(ID, 1, List.of(BEN)),
                new TakedownRefused(ID, 1, List.of(BEN), WHY),
                new TakedownWithdrawn(ID, 1, List.of(ANNE), null),
                new TakedownExpired(ID, 1))) {
            for (var command : List.of(
                    approve(1, CLEO),
                    refuse(1, CLEO),
                    amend(CLEO),
                    new WithdrawTakedown(ID, null, List.of(ANNE)),
                    new ExpireTakedown(ID, NOON))) {
                refused(command, Refusal.PROPOSAL_CLOSED, proposed(1, NOON, ANNE), decided);
            }
        }
    }

    @Test
    void theErasureSaysWhatWasApprovedLast() {
        takedown.given(
                        proposed(1, null, ANNE),
                        new TakedownProposed(
                                ID, 2, List.of(ANNE), null, TakedownGround.COURT_ORDER, WHY, null, List.of(STATEMENT)),
                        new TakedownApproved(ID, 2, List.of(BEN)))
                .when(new RecordErasure(ID))
                .expectEvents(new WordsErased(ID, 2, TakedownGround.COURT_ORDER, List.of(STATEMENT)));
    }

    @Test
    void anErasureIsRecordedOnceAndOnlyOfWhatWasApproved() {
        refused(new RecordErasure(ID), Refusal.PROPOSAL_CLOSED, proposed(1, null, ANNE));
        refused(
                new RecordErasure(ID),
                Refusal.ALREADY_RECORDED,
                proposed(1, null, ANNE),
                new TakedownApproved(ID, 1, List.of(BEN)),
                new WordsErased(ID, 1, TakedownGround.PRIVACY, List.of(STATEMENT, NOTE)));
    }

    private void refused(Object command, Refusal refusal, Object... given) {
        takedown.given(given).when(command).expectNoEvents().expectException(Refusing.with(refusal));
    }

    private static TakedownProposed proposed(int version, @Nullable Instant expiresAt, String... people) {
        return new TakedownProposed(
                ID, version, List.of(people), expiresAt, TakedownGround.PRIVACY, WHY, DEMAND, List.of(STATEMENT, NOTE));
    }

    private static AmendTakedown amend(String... people) {
        return new AmendTakedown(
                ID, List.of(people), null, TakedownGround.PRIVACY, WHY, DEMAND, List.of(STATEMENT, NOTE), MORNING);
    }

    private static ApproveTakedown approve(int version, String... people) {
        return new ApproveTakedown(ID, version, List.of(people), MORNING);
    }

    private static RefuseTakedown refuse(int version, String... people) {
        return new RefuseTakedown(ID, version, WHY, List.of(people));
    }
}
