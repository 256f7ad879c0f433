package news.onrecord.command.receiver;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.correction.CorrectionId;
import news.onrecord.receiver.CorrectionAcknowledged;
import news.onrecord.receiver.CorrectionApplied;
import news.onrecord.receiver.CorrectionRefused;
import news.onrecord.receiver.HoldingDeclared;
import news.onrecord.receiver.HoldingWithdrawn;
import news.onrecord.receiver.ReceiverHandedOver;
import news.onrecord.receiver.ReceiverId;
import news.onrecord.receiver.ReceiverRegistered;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who carries our claims or reports on: what it says that it carries, and what it answers to corrections of that.
 * One stream, so that nobody answers for what was withdrawn a moment before.
 */
public final class Receiver {

    @AggregateIdentifier
    private @Nullable ReceiverId id;

    private @Nullable String ownerId;
    private Holdings holdings = new Holdings();
    private Map<String, Answer> answers = new HashMap<>();

    Receiver() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterReceiver command) {
        AggregateLifecycle.apply(new ReceiverRegistered(
                command.receiverId(), command.name(), command.kind(), command.contact(), command.ownerId()));
    }

    @CommandHandler
    void decide(HandOverReceiver command) {
        if (Objects.equals(command.ownerId(), ownerId)) {
            throw new Refused(Refusal.NOTHING_CHANGED, "That person answers for " + id + " already.");
        }
        AggregateLifecycle.apply(new ReceiverHandedOver(command.receiverId(), command.ownerId()));
    }

    @CommandHandler
    void decide(DeclareHolding command) {
        refuseStranger(command.asking());
        holdings.refuseKnown(command);
        AggregateLifecycle.apply(new HoldingDeclared(
                command.receiverId(), command.holdingId(), command.thingId(), command.externalId(), command.url()));
    }

    @CommandHandler
    void decide(WithdrawHolding command) {
        refuseStranger(command.asking());
        holdings.refuseGone(command.holdingId());
        AggregateLifecycle.apply(new HoldingWithdrawn(command.receiverId(), command.holdingId(), command.reason()));
    }

    @CommandHandler
    void decide(AcknowledgeCorrection command) {
        refuseStranger(command.asking());
        if (answer(command.correctionId(), command.corrected()) != null) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED,
                    command.correctionId() + " was acknowledged already; nothing was recorded again.");
        }
        AggregateLifecycle.apply(new CorrectionAcknowledged(command.receiverId(), command.correctionId()));
    }

    /** Final, but for another address or another hash: what is carried may move, and be corrected again. */
    @CommandHandler
    void decide(ApplyCorrection command) {
        refuseStranger(command.asking());
        var answer = acknowledged(command.correctionId(), command.corrected());
        if (answer.is(Answer.State.APPLIED)) {
            var standing = command.standing();
            if (standing == null || standing.sequence() != answer.sequence()) {
                throw new Refused(Refusal.CONTENDED, "Somebody said at the same moment that it was applied. Try again.");
            }
            if (standing.says(command.url(), command.contentHash())) {
                throw new Refused(
                        Refusal.ALREADY_RECORDED,
                        command.correctionId() + " was applied with that 'url' and 'contentHash' already; nothing was"
                                + " recorded again.");
            }
        }
        AggregateLifecycle.apply(new CorrectionApplied(
                command.receiverId(), command.correctionId(), command.url(), command.contentHash()));
    }

    @CommandHandler
    void decide(RefuseCorrection command) {
        refuseStranger(command.asking());
        switch (acknowledged(command.correctionId(), command.corrected()).state()) {
            case ACKNOWLEDGED ->
                AggregateLifecycle.apply(
                        new CorrectionRefused(command.receiverId(), command.correctionId(), command.reason()));
            case REFUSED ->
                throw new Refused(
                        Refusal.ALREADY_RECORDED,
                        command.correctionId() + " was refused already; nothing was recorded again.");
            case APPLIED ->
                throw new Refused(
                        Refusal.ANSWER_OUT_OF_ORDER,
                        command.correctionId() + " was applied. If it is not any more, say with 'url' or 'contentHash'"
                                + " what is carried now.");
        }
    }

    /** Answers the sequence of the event that last said so; null when nothing has. */
    @CommandHandler
    @Nullable
    Long decide(LocateApplication question) {
        var answer = answers.get(question.correctionId().value());
        return answer == null || !answer.is(Answer.State.APPLIED) ? null : answer.sequence();
    }

    /** Somebody else's receiver is answered like one that never was. */
    private void refuseStranger(Asking asking) {
        if (!asking.isDesk() && !asking.person().equals(ownerId)) {
            throw new Refused(Refusal.NOT_FOUND, id + " is not on record.");
        }
    }

    private @Nullable Answer answer(CorrectionId correction, Set<String> corrected) {
        var answer = answers.get(correction.value());
        if (answer == null && corrected.stream().noneMatch(holdings::include)) {
            throw new Refused(
                    Refusal.NOT_A_RECEIVER,
                    id + " holds nothing that " + correction + " corrects, or there is no such correction. Declare the"
                            + " holding first.");
        }
        return answer;
    }

    private Answer acknowledged(CorrectionId correction, Set<String> corrected) {
        var answer = answer(correction, corrected);
        if (answer == null) {
            throw new Refused(
                    Refusal.ANSWER_OUT_OF_ORDER, correction + " was not acknowledged yet. Acknowledge it first.");
        }
        return answer;
    }

    @EventSourcingHandler
    void evolve(ReceiverRegistered event) {
        id = event.receiverId();
        ownerId = event.ownerId();
    }

    @EventSourcingHandler
    void evolve(ReceiverHandedOver event) {
        ownerId = event.ownerId();
    }

    @EventSourcingHandler
    void evolve(HoldingDeclared event) {
        holdings.declared(event);
    }

    @EventSourcingHandler
    void evolve(HoldingWithdrawn event) {
        holdings.withdrawn(event.holdingId());
    }

    @EventSourcingHandler
    void evolve(CorrectionAcknowledged event, @SequenceNumber long sequence) {
        remember(event.correctionId(), Answer.State.ACKNOWLEDGED, sequence);
    }

    @EventSourcingHandler
    void evolve(CorrectionApplied event, @SequenceNumber long sequence) {
        remember(event.correctionId(), Answer.State.APPLIED, sequence);
    }

    @EventSourcingHandler
    void evolve(CorrectionRefused event, @SequenceNumber long sequence) {
        remember(event.correctionId(), Answer.State.REFUSED, sequence);
    }

    private void remember(CorrectionId correction, Answer.State state, long sequence) {
        answers.put(correction.value(), new Answer(state, sequence));
    }
}
