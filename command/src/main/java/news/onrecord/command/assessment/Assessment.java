package news.onrecord.command.assessment;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.AssessmentRevised;
import news.onrecord.assessment.AssessmentRevoked;
import news.onrecord.assessment.ClaimAssessed;
import news.onrecord.command.visibility.Audiences;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.commandhandling.CommandHandler;
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

    Assessment() {}

    /** Loaded first, so that a claim that has moved on meanwhile is not taken for an assessment that is there already. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AssessClaim command) {
        if (id != null) {
            throw new Refused(Refusal.ALREADY_RECORDED, id + " is on record already; nothing was recorded again.");
        }
        if (command.claim().isVoid()) {
            throw new Refused(
                    Refusal.CLAIM_VOID, command.claim().id() + " was recorded in error and is void. Assess another.");
        }
        AggregateLifecycle.apply(new ClaimAssessed(
                command.assessmentId(),
                command.claim().id(),
                command.author(),
                command.review().finding()));
        Audiences.open(command.assessmentId(), command.audience());
    }

    @CommandHandler
    void decide(ReviseAssessment command) {
        refuseRevoked();
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
        audiences.change(command.assessmentId(), command.audience());
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
    void evolve(VisibilityChanged event) {
        audiences.evolve(event);
    }
}
