package news.onrecord.command.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.complaint.Complainant;
import news.onrecord.complaint.ComplaintAcknowledged;
import news.onrecord.complaint.ComplaintDeadlineExtended;
import news.onrecord.complaint.ComplaintDecided;
import news.onrecord.complaint.ComplaintId;
import news.onrecord.complaint.ComplaintReceived;
import news.onrecord.complaint.ComplaintReopened;
import news.onrecord.complaint.CorrectionLinked;
import news.onrecord.complaint.Ground;
import news.onrecord.complaint.Outcome;
import news.onrecord.complaint.Reply;
import news.onrecord.correction.CorrectionId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    private static final ComplaintId COMPLAINT = ComplaintId.of(UUID.randomUUID());
    private static final CorrectionId CORRECTION = CorrectionId.of(UUID.randomUUID());
    private static final String REPORT = "rep_01890a5d-ac96-774b-bcce-b302099a8058";
    private static final Text NOBODY_ASKED = Text.of("Nobody asked us.");
    private static final Complainant JANE = new Complainant(Text.of("Jane Roe"), Text.of("jane@roe.example"));
    private static final Instant JUNE_30 = Instant.parse("2017-06-30T00:00:00Z");
    private static final Instant JULY_7 = Instant.parse("2017-07-07T00:00:00Z");
    private static final Text WHY = Text.of("A witness is travelling.");

    private final AggregateTestFixture<Complaint> complaint = new AggregateTestFixture<>(Complaint.class);

    @Test
    void aComplaintIsTakenInWithItsGroundsAndItsDeadline() {
        complaint
                .givenNoPriorActivity()
                .when(new ReceiveComplaint(
                        COMPLAINT,
                        REPORT,
                        List.of(Ground.INACCURATE, Ground.NO_RIGHT_OF_REPLY),
                        NOBODY_ASKED,
                        JANE,
                        PartialDate.of("2017-06-02"),
                        JUNE_30))
                .expectEvents(received());
    }

    @Test
    void itIsAcknowledgedOnce() {
        complaint
                .given(received())
                .when(new AcknowledgeComplaint(COMPLAINT, PartialDate.of("2017-06-03"), null))
                .expectEvents(acknowledged());
        complaint
                .given(received(), acknowledged())
                .when(new AcknowledgeComplaint(COMPLAINT, null, WHY))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void aDeadlineIsOnlyEverExtended() {
        complaint
                .given(received())
                .when(new ExtendDeadline(COMPLAINT, JULY_7, WHY))
                .expectEvents(new ComplaintDeadlineExtended(COMPLAINT, JULY_7, WHY));
        for (var notLater : List.of(JULY_7, JUNE_30)) {
            complaint
                    .given(received(), new ComplaintDeadlineExtended(COMPLAINT, JULY_7, WHY))
                    .when(new ExtendDeadline(COMPLAINT, notLater, WHY))
                    .expectNoEvents()
                    .expectException(refused(Refusal.DEADLINE_NOT_LATER));
        }
    }

    @Test
    void upholdingNeedsNoReasonAndDecliningDoes() {
        complaint.given(received()).when(decide(Outcome.UPHELD, null, null)).expectEvents(upheld());
        complaint
                .given(received())
                .when(decide(Outcome.DECLINED, WHY, null))
                .expectEvents(new ComplaintDecided(COMPLAINT, Outcome.DECLINED, WHY, null, null));
        complaint
                .given(received())
                .when(decide(Outcome.DECLINED, null, null))
                .expectNoEvents()
                .expectException(refused(Refusal.MISSING_VALUE));
    }

    @Test
    void aRightOfReplyHasAReplyAndNothingElseHas() {
        var reply = new Reply(Text.of("We were not there."), null);
        complaint
                .given(received())
                .when(decide(Outcome.RIGHT_OF_REPLY, null, reply))
                .expectEvents(new ComplaintDecided(COMPLAINT, Outcome.RIGHT_OF_REPLY, null, reply, null));
        complaint
                .given(received())
                .when(decide(Outcome.RIGHT_OF_REPLY, WHY, null))
                .expectNoEvents()
                .expectException(refused(Refusal.MISSING_VALUE));
        complaint
                .given(received())
                .when(decide(Outcome.UPHELD, WHY, reply))
                .expectNoEvents()
                .expectException(refused(Refusal.INVALID_VALUE));
    }

    @Test
    void whatWasDecidedIsDoneWithUntilItIsReopened() {
        for (var command : List.of(
                decide(Outcome.DECLINED, WHY, null),
                new AcknowledgeComplaint(COMPLAINT, null, null),
                new ExtendDeadline(COMPLAINT, JULY_7, WHY))) {
            complaint
                    .given(received(), upheld())
                    .when(command)
                    .expectNoEvents()
                    .expectException(refused(Refusal.COMPLAINT_DECIDED));
        }
        complaint
                .given(received(), upheld())
                .when(new ReopenComplaint(COMPLAINT, WHY, JULY_7))
                .expectEvents(new ComplaintReopened(COMPLAINT, WHY, JULY_7));
        complaint
                .given(received(), upheld(), new ComplaintReopened(COMPLAINT, WHY, JULY_7))
                .when(decide(Outcome.DECLINED, WHY, null))
                .expectEvents(new ComplaintDecided(COMPLAINT, Outcome.DECLINED, WHY, null, null));
    }

    @Test
    void whatWasNotDecidedCannotBeReopened() {
        complaint
                .given(received())
                .when(new ReopenComplaint(COMPLAINT, WHY, JULY_7))
                .expectNoEvents()
                .expectException(refused(Refusal.COMPLAINT_OPEN));
    }

    @Test
    void aCorrectionIsLinkedOnceAlsoAfterTheDecision() {
        complaint
                .given(received(), upheld())
                .when(new LinkCorrection(COMPLAINT, CORRECTION))
                .expectEvents(new CorrectionLinked(COMPLAINT, CORRECTION));
        complaint
                .given(received(), new CorrectionLinked(COMPLAINT, CORRECTION))
                .when(new LinkCorrection(COMPLAINT, CORRECTION))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    private static ComplaintReceived received() {
        return new ComplaintReceived(
                COMPLAINT,
                REPORT,
                List.of(Ground.INACCURATE, Ground.NO_RIGHT_OF_REPLY),
                NOBODY_ASKED,
                JANE,
                PartialDate.of("2017-06-02"),
                JUNE_30);
    }

    private static ComplaintAcknowledged acknowledged() {
        return new ComplaintAcknowledged(COMPLAINT, PartialDate.of("2017-06-03"), null);
    }

    private static ComplaintDecided upheld() {
        return new ComplaintDecided(COMPLAINT, Outcome.UPHELD, null, null, null);
    }

    private static DecideComplaint decide(Outcome outcome, @Nullable Text reason, @Nullable Reply reply) {
        return new DecideComplaint(COMPLAINT, outcome, reason, reply, null);
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
