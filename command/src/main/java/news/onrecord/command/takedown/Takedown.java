package news.onrecord.command.takedown;

import java.util.List;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.correction.Proposal;
import news.onrecord.command.correction.SecondPerson;
import news.onrecord.correction.ProposalState;
import news.onrecord.takedown.ReachedText;
import news.onrecord.takedown.TakedownApproved;
import news.onrecord.takedown.TakedownExpired;
import news.onrecord.takedown.TakedownGround;
import news.onrecord.takedown.TakedownId;
import news.onrecord.takedown.TakedownProposed;
import news.onrecord.takedown.TakedownRefused;
import news.onrecord.takedown.TakedownWithdrawn;
import news.onrecord.takedown.WordsErased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Words that are to go, from the proposal over a second person's approval to their erasure. Once approved it is final: an
 * erasure that a crash cut short is carried out later, and nothing brings words back.
 */
public final class Takedown {

    @AggregateIdentifier
    private @Nullable TakedownId id;

    private Proposal proposal = new Proposal(ProposalState.PROPOSED, 0, 0, List.of(), null);
    private TakedownGround ground = TakedownGround.LEGAL_DUTY;
    private List<ReachedText> texts = List.of();
    private boolean erased;

    Takedown() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(ProposeTakedown command) {
        AggregateLifecycle.apply(new TakedownProposed(
                command.takedownId(),
                1,
                command.people(),
                command.expiresAt(),
                command.ground(),
                command.reason(),
                command.demand(),
                command.texts()));
    }

    @CommandHandler
    void decide(AmendTakedown command) {
        proposal.refuseClosed(command.takedownId(), command.now());
        AggregateLifecycle.apply(new TakedownProposed(
                command.takedownId(),
                proposal.version() + 1,
                command.people(),
                command.expiresAt(),
                command.ground(),
                command.reason(),
                command.demand(),
                command.texts()));
    }

    @CommandHandler
    void decide(ApproveTakedown command) {
        proposal.refuseClosed(command.takedownId(), command.now());
        proposal.refuseAnotherVersion(command.takedownId(), command.version());
        SecondPerson.refuseTheSame(command.takedownId(), proposal.people(), command.people());
        AggregateLifecycle.apply(new TakedownApproved(command.takedownId(), command.version(), command.people()));
    }

    @CommandHandler
    void decide(RefuseTakedown command) {
        proposal.refuseDecided(command.takedownId());
        proposal.refuseAnotherVersion(command.takedownId(), command.version());
        SecondPerson.refuseTheSame(command.takedownId(), proposal.people(), command.people());
        AggregateLifecycle.apply(
                new TakedownRefused(command.takedownId(), command.version(), command.people(), command.reason()));
    }

    @CommandHandler
    void decide(WithdrawTakedown command) {
        proposal.refuseDecided(command.takedownId());
        SecondPerson.refuseOthers(command.takedownId(), proposal.people(), command.people());
        AggregateLifecycle.apply(
                new TakedownWithdrawn(command.takedownId(), proposal.version(), command.people(), command.reason()));
    }

    @CommandHandler
    void decide(ExpireTakedown command) {
        proposal.refuseDecided(command.takedownId());
        proposal.refuseExpiring(command.takedownId(), command.now());
        AggregateLifecycle.apply(new TakedownExpired(command.takedownId(), proposal.version()));
    }

    @CommandHandler
    void decide(RecordErasure command) {
        if (proposal.state() != ProposalState.APPROVED) {
            throw new Refused(
                    Refusal.PROPOSAL_CLOSED, "The takedown " + id + " is " + proposal.state() + ", not APPROVED.");
        }
        if (erased) {
            throw new Refused(Refusal.ALREADY_RECORDED, "The words of " + id + " are gone already.");
        }
        AggregateLifecycle.apply(new WordsErased(command.takedownId(), proposal.version(), ground, texts));
    }

    @EventSourcingHandler
    void evolve(TakedownProposed event, @SequenceNumber long sequence) {
        id = event.takedownId();
        proposal = proposal.amended(event.version(), sequence, event.proposedBy(), event.expiresAt());
        ground = event.ground();
        texts = event.texts();
    }

    @EventSourcingHandler
    void evolve(TakedownApproved event) {
        proposal = proposal.became(ProposalState.APPROVED);
    }

    @EventSourcingHandler
    void evolve(TakedownRefused event) {
        proposal = proposal.became(ProposalState.REFUSED);
    }

    @EventSourcingHandler
    void evolve(TakedownWithdrawn event) {
        proposal = proposal.became(ProposalState.WITHDRAWN);
    }

    @EventSourcingHandler
    void evolve(TakedownExpired event) {
        proposal = proposal.became(ProposalState.EXPIRED);
    }

    @EventSourcingHandler
    void evolve(WordsErased event) {
        erased = true;
    }
}
