package news.onrecord.command.report;

import static news.onrecord.correction.CorrectionKind.CORRECTION;
import static news.onrecord.correction.CorrectionKind.EDITORS_NOTE;
import static news.onrecord.correction.CorrectionKind.EXPRESSION_OF_CONCERN;
import static news.onrecord.correction.CorrectionKind.KILL;
import static news.onrecord.correction.CorrectionKind.REMOVAL;
import static news.onrecord.correction.CorrectionKind.RETRACTION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.command.correction.ApproveProposal;
import news.onrecord.command.correction.ConfirmKill;
import news.onrecord.command.correction.CorrectionStep;
import news.onrecord.command.correction.EscalateConfirmation;
import news.onrecord.command.correction.ExpireProposal;
import news.onrecord.command.correction.KillAtOnce;
import news.onrecord.command.correction.LocateProposal;
import news.onrecord.command.correction.ProposeCorrection;
import news.onrecord.command.correction.RecordCorrection;
import news.onrecord.command.correction.RefuseProposal;
import news.onrecord.command.correction.Refusing;
import news.onrecord.command.correction.Said;
import news.onrecord.command.correction.WithdrawProposal;
import news.onrecord.correction.ConfirmationAsked;
import news.onrecord.correction.ConfirmationEscalated;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.KillConfirmed;
import news.onrecord.correction.ProposalApproved;
import news.onrecord.correction.ProposalExpired;
import news.onrecord.correction.ProposalRefused;
import news.onrecord.correction.ProposalWithdrawn;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may take back what was published: never one person alone, or not for long. A report stands for every thing. */
class SecondPersonTest {

    private static final ReportId REPORT = ReportId.of(UUID.randomUUID());
    private static final CorrectionId ID = CorrectionId.of(UUID.randomUUID());
    private static final CorrectionId OTHER = CorrectionId.of(UUID.randomUUID());
    private static final String ANNE = "per_anne";
    private static final String BEN = "per_ben";
    private static final String CLEO = "per_cleo";
    private static final Instant MORNING = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    private final AggregateTestFixture<Report> report = new AggregateTestFixture<>(Report.class);

    @Test
    void aRetractionIsProposedAndNotIssued() {
        report.given(filed())
                .when(correct(new ProposeCorrection(
                        ID, false, retraction().correction(), Audience.everybody(), NOON, List.of(ANNE), MORNING)))
                .expectEvents(new CorrectionProposed(
                        REPORT.value(),
                        ID,
                        1,
                        List.of(ANNE),
                        Visibility.PUBLIC,
                        null,
                        NOON,
                        retraction().correction()));
    }

    @Test
    void soAreARemovalAndAKillThatIsNoEmergency() {
        for (var kind : List.of(REMOVAL, KILL)) {
            report.given(filed())
                    .when(correct(propose(false, said(kind), ANNE)))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void whatNeedsNobodyIsNotProposed() {
        report.given(filed())
                .when(correct(propose(false, said(EXPRESSION_OF_CONCERN), ANNE)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.INVALID_VALUE));
        report.given(filed())
                .when(correct(propose(false, retraction().observed(), ANNE)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.INVALID_VALUE));
    }

    @Test
    void aProposalHasToBeRightByItselfToo() {
        report.given(filed())
                .when(correct(propose(false, said(RETRACTION), ANNE)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.INVALID_VALUE));
        report.given(filed(), issued(OTHER, retraction(), 1))
                .when(correct(propose(false, said(REMOVAL), ANNE)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
    }

    @Test
    void anIdIsProposedOnce() {
        report.given(filed(), proposed(1, ANNE))
                .when(correct(propose(false, retraction(), ANNE)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.ALREADY_RECORDED));
        report.given(filed(), proposed(1, ANNE))
                .when(correct(new RecordCorrection(ID, said(EDITORS_NOTE).correction(), Audience.DESK)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.ALREADY_RECORDED));
    }

    @Test
    void anybodyMayAmendItWhichIsTheNextVersion() {
        report.given(filed(), proposed(1, ANNE))
                .when(correct(propose(true, retraction().because("Better put."), BEN)))
                .expectEvents(new CorrectionProposed(
                        REPORT.value(),
                        ID,
                        2,
                        List.of(BEN),
                        Visibility.DESK,
                        null,
                        null,
                        retraction().because("Better put.").correction()));
    }

    @Test
    void nothingIsAmendedThatWasNotProposed() {
        report.given(filed())
                .when(correct(propose(true, retraction(), BEN)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.NOT_FOUND));
    }

    @Test
    void aSecondPersonsApprovalIssuesItForWhomItWasMeant() {
        report.given(filed(), proposed(1, ANNE))
                .when(correct(approve(1, BEN)))
                .expectEvents(new ProposalApproved(REPORT.value(), ID, 1, List.of(BEN)), issued(ID, retraction(), 1));
        var forAll = new CorrectionProposed(
                REPORT.value(),
                ID,
                1,
                List.of(ANNE),
                Visibility.PUBLIC,
                null,
                null,
                retraction().correction());
        report.given(filed(), forAll)
                .when(correct(new ApproveProposal(ID, 1, forAll, List.of(BEN), MORNING)))
                .expectEvents(
                        new ProposalApproved(REPORT.value(), ID, 1, List.of(BEN)),
                        issued(ID, retraction(), 1),
                        VisibilityChanged.of(ID, Audience.everybody()));
    }

    @Test
    void whoeverStandsBehindAnyVersionIsNoSecondPerson() {
        refusedApproval(List.of(proposed(1, ANNE)), 1, Refusal.SECOND_PERSON_NEEDED, ANNE);
        refusedApproval(List.of(proposed(1, ANNE), proposed(2, BEN)), 2, Refusal.SECOND_PERSON_NEEDED, ANNE);
        refusedApproval(List.of(proposed(1, ANNE), proposed(2, BEN)), 2, Refusal.SECOND_PERSON_NEEDED, BEN);
    }

    @Test
    void actingForSomebodyCountsAsBoth() {
        refusedApproval(List.of(proposed(1, ANNE, BEN)), 1, Refusal.SECOND_PERSON_NEEDED, BEN);
        refusedApproval(List.of(proposed(1, ANNE)), 1, Refusal.SECOND_PERSON_NEEDED, CLEO, ANNE);
    }

    @Test
    void anApprovalNamesTheVersionThatStands() {
        refusedApproval(List.of(proposed(1, ANNE), proposed(2, ANNE)), 1, Refusal.PROPOSAL_MOVED_ON, BEN);
        refusedApproval(List.of(proposed(1, ANNE)), 2, Refusal.PROPOSAL_MOVED_ON, BEN);
    }

    @Test
    void wordsThatWereReadBeforeAnAmendmentAreNotIssued() {
        report.given(filed(), proposed(1, ANNE), proposed(2, ANNE))
                .when(correct(new ApproveProposal(ID, 2, proposed(1, ANNE), List.of(BEN), MORNING)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.PROPOSAL_MOVED_ON));
    }

    @Test
    void aProposalOfWhichWordsWereErasedIsNotIssuedAndMayBeAmended() {
        for (var erased : List.of(
                retraction().erased(),
                retraction().change("headline", "Three", "Four").erasedAfter(),
                retraction().erasedNotice())) {
            var read = new CorrectionProposed(
                    REPORT.value(), ID, 1, List.of(ANNE), Visibility.DESK, null, null, erased.correction());
            refused(
                    List.of(proposed(1, ANNE)),
                    new ApproveProposal(ID, 1, read, List.of(BEN), MORNING),
                    Refusal.PROPOSAL_ERASED);
        }
        report.given(filed(), proposed(1, ANNE))
                .when(correct(propose(true, retraction(), ANNE)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatDoesNotFollowAnyMoreIsNotIssuedEither() {
        refusedApproval(List.of(proposed(1, ANNE), issued(OTHER, retraction(), 1)), 1, Refusal.DOES_NOT_FOLLOW, BEN);
    }

    @Test
    void whatIsOverStaysOver() {
        for (var end : List.of(
                new ProposalApproved(REPORT.value(), ID, 1, List.of(BEN)),
                new ProposalRefused(REPORT.value(), ID, 1, List.of(BEN), Text.of("No.")),
                new ProposalWithdrawn(REPORT.value(), ID, 1, List.of(ANNE), null),
                new ProposalExpired(REPORT.value(), ID, 1))) {
            var past = List.<Object>of(proposed(1, ANNE), end);
            refusedApproval(past, 1, Refusal.PROPOSAL_CLOSED, BEN);
            refused(past, propose(true, retraction(), ANNE), Refusal.PROPOSAL_CLOSED);
            refused(past, refuse(1, BEN), Refusal.PROPOSAL_CLOSED);
            refused(past, new WithdrawProposal(ID, null, List.of(ANNE)), Refusal.PROPOSAL_CLOSED);
            refused(past, new ExpireProposal(ID, NOON), Refusal.PROPOSAL_CLOSED);
        }
    }

    @Test
    void aSecondPersonRefusesItWithAReason() {
        report.given(filed(), proposed(1, ANNE))
                .when(correct(refuse(1, BEN)))
                .expectEvents(new ProposalRefused(REPORT.value(), ID, 1, List.of(BEN), Text.of("It is true.")));
        refused(List.of(proposed(1, ANNE)), refuse(1, ANNE), Refusal.SECOND_PERSON_NEEDED);
        refused(List.of(proposed(1, ANNE)), refuse(2, BEN), Refusal.PROPOSAL_MOVED_ON);
    }

    @Test
    void whoeverProposedOrAmendedItTakesItBackAndNobodyElse() {
        report.given(filed(), proposed(1, ANNE), proposed(2, BEN))
                .when(correct(new WithdrawProposal(ID, null, List.of(ANNE))))
                .expectEvents(new ProposalWithdrawn(REPORT.value(), ID, 2, List.of(ANNE), null));
        refused(List.of(proposed(1, ANNE)), new WithdrawProposal(ID, null, List.of(CLEO)), Refusal.NOT_THE_PROPOSER);
    }

    @Test
    void aProposalExpiresWhenSomebodySaysSoAndNotBeforeItsTime() {
        report.given(filed(), expiring(NOON))
                .when(correct(new ExpireProposal(ID, NOON)))
                .expectEvents(new ProposalExpired(REPORT.value(), ID, 1));
        refused(List.of(expiring(NOON)), new ExpireProposal(ID, MORNING), Refusal.TOO_EARLY);
        refused(List.of(proposed(1, ANNE)), new ExpireProposal(ID, NOON), Refusal.TOO_EARLY);
    }

    @Test
    void afterItsTimeItIsNeitherApprovedNorAmended() {
        refused(
                List.of(expiring(NOON)),
                new ApproveProposal(ID, 1, expiring(NOON), List.of(BEN), NOON),
                Refusal.PROPOSAL_CLOSED);
        refused(
                List.of(expiring(NOON)),
                new ProposeCorrection(ID, true, retraction().correction(), Audience.DESK, null, List.of(ANNE), NOON),
                Refusal.PROPOSAL_CLOSED);
    }

    @Test
    void aProposalIsNoCorrectionWhoseVisibilityCouldBeChanged() {
        report.given(filed(), proposed(1, ANNE))
                .when(new ChangeReportVisibility(REPORT, ID, Audience.everybody()))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.NOT_FOUND));
    }

    @Test
    void theStandingVersionIsFound() {
        report.given(filed(), proposed(1, ANNE), proposed(2, ANNE))
                .when(correct(new LocateProposal(ID)))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
        refused(List.of(), new LocateProposal(ID), Refusal.NOT_FOUND);
    }

    @Test
    void anEmergencyKillGoesOutAtOnceAndWaitsForItsConfirmation() {
        report.given(filed())
                .when(correct(atOnce(said(KILL))))
                .expectEvents(
                        issued(ID, said(KILL), null), new ConfirmationAsked(REPORT.value(), ID, List.of(ANNE), NOON));
    }

    @Test
    void nothingButAKillOfOursIsAnEmergency() {
        refused(List.of(), atOnce(said(REMOVAL)), Refusal.INVALID_VALUE);
        refused(List.of(), atOnce(said(CORRECTION)), Refusal.INVALID_VALUE);
        refused(List.of(), atOnce(said(KILL).observed()), Refusal.INVALID_VALUE);
    }

    @Test
    void aSecondPersonConfirmsItOnceAlsoLate() {
        report.given(filed(), issued(ID, said(KILL), null), asked())
                .when(correct(new ConfirmKill(ID, List.of(BEN))))
                .expectEvents(new KillConfirmed(REPORT.value(), ID, List.of(BEN)));
        report.given(filed(), issued(ID, said(KILL), null), asked(), new ConfirmationEscalated(REPORT.value(), ID))
                .when(correct(new ConfirmKill(ID, List.of(BEN))))
                .expectEvents(new KillConfirmed(REPORT.value(), ID, List.of(BEN)));
        refused(
                List.of(issued(ID, said(KILL), null), asked(), new KillConfirmed(REPORT.value(), ID, List.of(BEN))),
                new ConfirmKill(ID, List.of(BEN)),
                Refusal.NOTHING_TO_CONFIRM);
    }

    @Test
    void whoeverIssuedItDoesNotConfirmIt() {
        refused(
                List.of(issued(ID, said(KILL), null), asked()),
                new ConfirmKill(ID, List.of(ANNE)),
                Refusal.SECOND_PERSON_NEEDED);
        refused(
                List.of(issued(ID, said(KILL), null), asked()),
                new ConfirmKill(ID, List.of(BEN, ANNE)),
                Refusal.SECOND_PERSON_NEEDED);
    }

    @Test
    void whatIsNoUnconfirmedEmergencyIsNotConfirmed() {
        refused(List.of(), new ConfirmKill(ID, List.of(BEN)), Refusal.NOTHING_TO_CONFIRM);
        refused(List.of(issued(ID, said(KILL), 1)), new ConfirmKill(ID, List.of(BEN)), Refusal.NOTHING_TO_CONFIRM);
    }

    @Test
    void whatNobodyConfirmedInTimeIsEscalatedOnce() {
        report.given(filed(), issued(ID, said(KILL), null), asked())
                .when(correct(new EscalateConfirmation(ID, NOON)))
                .expectEvents(new ConfirmationEscalated(REPORT.value(), ID));
        var past = List.<Object>of(issued(ID, said(KILL), null), asked());
        refused(past, new EscalateConfirmation(ID, MORNING), Refusal.TOO_EARLY);
        refused(
                List.of(issued(ID, said(KILL), null), asked(), new ConfirmationEscalated(REPORT.value(), ID)),
                new EscalateConfirmation(ID, NOON),
                Refusal.ALREADY_RECORDED);
        refused(List.of(), new EscalateConfirmation(ID, NOON), Refusal.NOTHING_TO_CONFIRM);
    }

    private void refusedApproval(List<?> past, int version, Refusal refusal, String... people) {
        refused(past, new ApproveProposal(ID, version, proposed(version, ANNE), List.of(people), MORNING), refusal);
    }

    private void refused(List<?> past, CorrectionStep step, Refusal refusal) {
        report.given(filed())
                .andGiven(past.toArray())
                .when(correct(step))
                .expectNoEvents()
                .expectException(Refusing.with(refusal));
    }

    private static CorrectReport correct(CorrectionStep step) {
        return new CorrectReport(REPORT, step);
    }

    private static ProposeCorrection propose(boolean amends, Said said, String... people) {
        return new ProposeCorrection(ID, amends, said.correction(), Audience.DESK, null, List.of(people), MORNING);
    }

    private static ApproveProposal approve(int version, String... people) {
        return new ApproveProposal(ID, version, proposed(version, ANNE), List.of(people), MORNING);
    }

    private static RefuseProposal refuse(int version, String person) {
        return new RefuseProposal(ID, version, Text.of("It is true."), List.of(person));
    }

    private static KillAtOnce atOnce(Said said) {
        return new KillAtOnce(ID, said.correction(), Audience.DESK, List.of(ANNE), NOON);
    }

    private static CorrectionProposed proposed(int version, String... people) {
        return new CorrectionProposed(
                REPORT.value(),
                ID,
                version,
                List.of(people),
                Visibility.DESK,
                null,
                null,
                retraction().correction());
    }

    private static CorrectionProposed expiring(Instant when) {
        return new CorrectionProposed(
                REPORT.value(),
                ID,
                1,
                List.of(ANNE),
                Visibility.DESK,
                null,
                when,
                retraction().correction());
    }

    private static ConfirmationAsked asked() {
        return new ConfirmationAsked(REPORT.value(), ID, List.of(ANNE), NOON);
    }

    private static CorrectionRecorded issued(CorrectionId id, Said said, @Nullable Integer version) {
        return new CorrectionRecorded(REPORT.value(), id, null, version, said.correction());
    }

    private static Said retraction() {
        return said(RETRACTION).extent(CorrectionExtent.FULL);
    }

    private static Said said(CorrectionKind kind) {
        return Said.of(kind, CorrectionTarget.REPORT, REPORT);
    }

    private static ReportFiled filed() {
        return new ReportFiled(REPORT, SourceId.of(UUID.randomUUID()), null, null, "en");
    }
}
