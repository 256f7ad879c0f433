package news.onrecord.command.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.claim.AttributionEvent;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimClassified;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.ClaimReworded;
import news.onrecord.claim.ClaimVoided;
import news.onrecord.claim.RelationEvent;
import news.onrecord.claim.StanceRecorded;
import news.onrecord.command.correction.Corrections;
import news.onrecord.command.visibility.Audiences;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A proposition that can be corrected on its own, with its attributions, relations and corrections: one stream, so that no race
 * between them can break a rule. It remembers no words; it is loaded without them.
 */
public final class Claim {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ClaimId id;

    private boolean isVoid;
    private int statementRevision;
    private long statementSequence;
    private ClaimKind kind = ClaimKind.NOT_EXAMINED;
    private List<String> topics = List.of();

    private Attributions attributions = new Attributions();
    private Relations relations = new Relations();
    private Stances stances = new Stances();
    private Audiences audiences = new Audiences();
    private Corrections corrections = new Corrections();

    Claim() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RecordClaim command) {
        AggregateLifecycle.apply(new ClaimRecorded(
                command.claimId(), command.statement(), command.language(), command.kind(), command.note()));
        Audiences.open(command.claimId(), command.audience());
    }

    /** Answers the sequence of the event that gave the claim the words that stand. */
    @CommandHandler
    long decide(LocateStatement question) {
        return statementSequence;
    }

    @CommandHandler
    void decide(RewordClaim command) {
        refuseClosed();
        refuseMovedOn(command.standing(), command.before());
        if (command.before().equals(command.after())) {
            throw new Refused(Refusal.NOTHING_CHANGED, "'before' and 'after' are the same.");
        }
        AggregateLifecycle.apply(new ClaimReworded(command.claimId(), statementRevision + 1, command.after()));
    }

    @CommandHandler
    void decide(ClassifyClaim command) {
        refuseClosed();
        if (command.kind() == kind && command.topics().equals(topics)) {
            throw new Refused(
                    Refusal.NOTHING_CHANGED,
                    command.claimId() + " is classified like that already; nothing was recorded again.");
        }
        AggregateLifecycle.apply(new ClaimClassified(command.claimId(), command.kind(), command.topics()));
    }

    @CommandHandler
    void decide(VoidClaim command) {
        refuseClosed();
        AggregateLifecycle.apply(new ClaimVoided(command.claimId(), command.reason()));
    }

    @CommandHandler
    void decide(RelateClaim command) {
        relations.refuseKnown(command.relationId());
        refuseClosed();
        relations.decide(command);
    }

    /** Also of what is void or merged: it takes something back, and is how a merger is undone. */
    @CommandHandler
    void decide(WithdrawRelation command) {
        relations.decide(command);
    }

    @CommandHandler
    ClaimState decide(DescribeClaim question) {
        return new ClaimState(question.claimId(), AggregateLifecycle.getVersion(), isVoid, relations.standing());
    }

    @CommandHandler
    void decide(AttributeClaim command) {
        attributions.refuseKnown(command.attributionId());
        refuseClosed();
        command.printed().standing().refuseRemoved();
        ChainRules.check(command);
        Attributions.refuseOpening(KnownAttribution.isOffTheRecord(command.attribution()), command.audience());
        AggregateLifecycle.apply(new ClaimAttributed(
                command.claimId(),
                command.attributionId(),
                command.printed().id(),
                statementRevision,
                VerbatimSpans.of(command.printed(), command.attribution())));
        Audiences.open(command.attributionId(), command.audience());
    }

    @CommandHandler
    void decide(AmendAttribution command) {
        refuseVoid();
        command.said().printed().standing().refuseRemoved();
        attributions.decide(command, audiences.of(command.said().attributionId()));
    }

    @CommandHandler
    void decide(GradeAttribution command) {
        refuseVoid();
        attributions.decide(command);
    }

    @CommandHandler
    void decide(DisputeAttribution command) {
        refuseVoid();
        attributions.decide(command);
    }

    @CommandHandler
    void decide(WithdrawDispute command) {
        attributions.decide(command);
    }

    @CommandHandler
    void decide(VoidAttribution command) {
        refuseVoid();
        attributions.decide(command);
    }

    @CommandHandler
    WhereCarried decide(DescribeAttribution question) {
        return attributions.describe(question, AggregateLifecycle.getVersion());
    }

    @CommandHandler
    void decide(RecordStance command) {
        refuseClosed();
        stances.change(command);
    }

    /** Answers what the step found out, if it asked something. */
    @CommandHandler
    @Nullable
    Long decide(CorrectClaim command) {
        return corrections.decide(
                command.step(),
                new CorrectedClaim(
                        command.claimId(), this::refuseClosed, attributions, statementRevision, command.standing()));
    }

    @CommandHandler
    void decide(ChangeClaimVisibility command) {
        var thing = command.thing();
        if (!thing.equals(id) && !attributions.has(thing) && !corrections.has(thing)) {
            throw new Refused(Refusal.NOT_FOUND, thing.value() + " is not on record in " + command.claimId() + ".");
        }
        attributions.refuseOpening(thing, command.audience());
        audiences.change(thing, command.audience());
    }

    private void refuseClosed() {
        refuseVoid();
        relations.refuseMerged(requireNonNull(id));
    }

    private void refuseVoid() {
        if (isVoid) {
            throw new Refused(
                    Refusal.CLAIM_VOID,
                    id + " was recorded in error and is void: it stays readable, and nothing more is recorded about it."
                            + " Record the claim as it should be, under an id of its own.");
        }
    }

    private void refuseMovedOn(Statement standing, Text before) {
        if (!before.equals(standing.wording()) || standing.revision() != statementRevision) {
            throw new Refused(
                    Refusal.STATEMENT_MOVED_ON,
                    "'before' is not the statement that stands. Read the claim again: by now revision "
                            + statementRevision + " stands.");
        }
    }

    @EventSourcingHandler
    void evolve(ClaimRecorded event, @SequenceNumber long sequence) {
        id = event.claimId();
        statementRevision = 1;
        statementSequence = sequence;
        kind = event.kind();
    }

    @EventSourcingHandler
    void evolve(ClaimReworded event, @SequenceNumber long sequence) {
        statementRevision = event.statementRevision();
        statementSequence = sequence;
    }

    @EventSourcingHandler
    void evolve(ClaimClassified event) {
        kind = event.kind();
        topics = event.topics();
    }

    @EventSourcingHandler
    void evolve(RelationEvent event) {
        relations.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ClaimVoided event) {
        isVoid = true;
    }

    @EventSourcingHandler
    void evolve(AttributionEvent event) {
        attributions.evolve(event);
    }

    @EventSourcingHandler
    void evolve(CorrectionEvent event, @SequenceNumber long sequence) {
        corrections.evolve(event, sequence);
        if (event instanceof CorrectionRecorded recorded && recorded.statementRevision() != null) {
            statementRevision = recorded.statementRevision();
            statementSequence = sequence;
        }
    }

    @EventSourcingHandler
    void evolve(StanceRecorded event) {
        stances.evolve(event);
    }

    @EventSourcingHandler
    void evolve(VisibilityChanged event) {
        audiences.evolve(event);
    }
}
