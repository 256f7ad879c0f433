package news.onrecord.command.complaint;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.complaint.ComplaintAcknowledged;
import news.onrecord.complaint.ComplaintDeadlineExtended;
import news.onrecord.complaint.ComplaintDecided;
import news.onrecord.complaint.ComplaintId;
import news.onrecord.complaint.ComplaintReceived;
import news.onrecord.complaint.ComplaintReopened;
import news.onrecord.complaint.CorrectionLinked;
import news.onrecord.complaint.Outcome;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What somebody complains of, from its reception to its decision, and on if that is looked at again. It is the desk's for
 * ever: who complained is nobody else's affair.
 */
public final class Complaint {

    @AggregateIdentifier
    private @Nullable ComplaintId id;

    private Instant dueBy = Instant.EPOCH;
    private boolean acknowledged;
    private boolean decided;
    private Set<String> corrections = new HashSet<>();

    Complaint() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(ReceiveComplaint command) {
        AggregateLifecycle.apply(new ComplaintReceived(
                command.complaintId(),
                command.aboutId(),
                command.grounds(),
                command.words(),
                command.complainant(),
                command.receivedAt(),
                command.dueBy()));
    }

    @CommandHandler
    void decide(AcknowledgeComplaint command) {
        refuseDecided();
        if (acknowledged) {
            throw new Refused(Refusal.ALREADY_RECORDED, id + " was acknowledged already; nothing was recorded again.");
        }
        AggregateLifecycle.apply(
                new ComplaintAcknowledged(command.complaintId(), command.acknowledgedAt(), command.note()));
    }

    @CommandHandler
    void decide(ExtendDeadline command) {
        refuseDecided();
        if (!command.dueBy().isAfter(dueBy)) {
            throw new Refused(
                    Refusal.DEADLINE_NOT_LATER, "'dueBy' has to be later than " + dueBy + ", until when it is due now.");
        }
        AggregateLifecycle.apply(
                new ComplaintDeadlineExtended(command.complaintId(), command.dueBy(), command.reason()));
    }

    @CommandHandler
    void decide(DecideComplaint command) {
        refuseDecided();
        if (command.outcome() == Outcome.DECLINED && command.reason() == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'reason' is required when a complaint is DECLINED.");
        }
        if (command.outcome() == Outcome.RIGHT_OF_REPLY && command.reply() == null) {
            throw new Refused(
                    Refusal.MISSING_VALUE, "'reply' is required with RIGHT_OF_REPLY: its text, or where it stands.");
        }
        if (command.outcome() != Outcome.RIGHT_OF_REPLY && command.reply() != null) {
            throw new Refused(Refusal.INVALID_VALUE, "'reply' belongs to RIGHT_OF_REPLY and to no other outcome.");
        }
        AggregateLifecycle.apply(new ComplaintDecided(
                command.complaintId(), command.outcome(), command.reason(), command.reply(), command.decidedAt()));
    }

    @CommandHandler
    void decide(ReopenComplaint command) {
        if (!decided) {
            throw new Refused(Refusal.COMPLAINT_OPEN, id + " has not been decided yet. Decide it.");
        }
        AggregateLifecycle.apply(new ComplaintReopened(command.complaintId(), command.reason(), command.dueBy()));
    }

    /** Also after the decision: the correction may take its time. */
    @CommandHandler
    void decide(LinkCorrection command) {
        if (corrections.contains(command.correctionId().value())) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED,
                    command.correctionId() + " is linked to " + id + " already; nothing was recorded again.");
        }
        AggregateLifecycle.apply(new CorrectionLinked(command.complaintId(), command.correctionId()));
    }

    private void refuseDecided() {
        if (decided) {
            throw new Refused(Refusal.COMPLAINT_DECIDED, id + " has been decided. Reopen it first.");
        }
    }

    @EventSourcingHandler
    void evolve(ComplaintReceived event) {
        id = event.complaintId();
        dueBy = event.dueBy();
    }

    @EventSourcingHandler
    void evolve(ComplaintAcknowledged event) {
        acknowledged = true;
    }

    @EventSourcingHandler
    void evolve(ComplaintDeadlineExtended event) {
        dueBy = event.dueBy();
    }

    @EventSourcingHandler
    void evolve(ComplaintDecided event) {
        decided = true;
    }

    @EventSourcingHandler
    void evolve(ComplaintReopened event) {
        decided = false;
        dueBy = event.dueBy();
    }

    @EventSourcingHandler
    void evolve(CorrectionLinked event) {
        corrections.add(event.correctionId().value());
    }
}
