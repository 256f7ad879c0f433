package news.onrecord.command.assessment;

import static java.util.Objects.requireNonNull;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.AssessmentRevised;
import news.onrecord.assessment.AssessmentRevoked;
import news.onrecord.assessment.ClaimAssessed;
import news.onrecord.command.correction.Corrections;
import news.onrecord.command.visibility.Audiences;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One reviewer's rating of a claim, in a stream of its own, so that reviewers do not wait for each other. */
public final class Assessment {

    @AggregateIdentifier
    private @Nullable AssessmentId id;

    private int revision;
    private boolean revoked;
    private Audiences audiences = new Audiences();
    private Corrections corrections = new Corrections();

    Assessment() {}

    /** Loaded first, so that a claim that has moved on meanwhile is not taken for an assessment that is there already. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AssessClaim command) {
        if (id != null) {
            throw new Refused(Refusal.ALREADY_RECORDED, id + " is on record already; nothing was recorded again.");
        }
        command.claim().refuseVoid();
        command.claim().refuseMerged();
        if (command.source() != null) {
            command.source()
                    .refuseMerged("The author", requireNonNull(command.author().sourceId()));
        }
        AggregateLifecycle.apply(new ClaimAssessed(
                command.assessmentId(),
                command.claim().id(),
                command.author(),
                command.review().finding()));
        Audiences.open(command.assessmentId(), command.audience());
    }

    /** Also of a claim that was merged: its assessments stay where they are. */
    @CommandHandler
    void decide(ReviseAssessment command) {
        refuseRevoked();
        command.claim().refuseVoid();
        AggregateLifecycle.apply(new AssessmentRevised(
                command.assessmentId(), revision + 1, command.review().finding()));
    }

    @CommandHandler
    void decide(RevokeAssessment command) {
        refuseRevoked();
        AggregateLifecycle.apply(new AssessmentRevoked(command.assessmentId(), command.reason()));
    }

    @CommandHandler
    void decide(ChangeAssessmentVisibility command) {
        var thing = command.thing();
        if (!thing.equals(id) && !corrections.has(thing)) {
            throw new Refused(
                    Refusal.NOT_FOUND, thing.value() + " is not on record in " + command.assessmentId() + ".");
        }
        audiences.change(thing, command.audience());
    }

    /** Answers what the step found out, if it asked something. */
    @CommandHandler
    @Nullable
    Long decide(CorrectAssessment command) {
        return corrections.decide(command.step(), new CorrectedAssessment(command.assessmentId()));
    }

    private void refuseRevoked() {
        if (revoked) {
            throw new Refused(
                    Refusal.ASSESSMENT_REVOKED, id + " was revoked and stays as it is. Assess the claim anew instead.");
        }
    }

    @EventSourcingHandler
    void evolve(ClaimAssessed event) {
        id = event.assessmentId();
        revision = 1;
    }

    @EventSourcingHandler
    void evolve(AssessmentRevised event) {
        revision = event.revision();
    }

    @EventSourcingHandler
    void evolve(AssessmentRevoked event) {
        revoked = true;
    }

    @EventSourcingHandler
    void evolve(CorrectionEvent event, @SequenceNumber long sequence) {
        corrections.evolve(event, sequence);
    }

    @EventSourcingHandler
    void evolve(VisibilityChanged event) {
        audiences.evolve(event);
    }
}
