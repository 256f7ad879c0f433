package news.onrecord.command.claim;

import java.util.HashSet;
import java.util.Set;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.command.correction.Corrections;
import news.onrecord.command.visibility.Audiences;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.visibility.Audience;
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
 * A proposition that can be corrected on its own, with its attributions and corrections: one stream, so that no race
 * between them can break a rule. It remembers no words; it is loaded without them.
 */
public final class Claim {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ClaimId id;

    private int statementRevision;
    private long statementSequence;

    /** The ids of its attributions. */
    private Set<String> known = new HashSet<>();

    private Set<String> offTheRecord = new HashSet<>();
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
    void decide(AttributeClaim command) {
        refuseKnown(command.attributionId());
        ChainRules.check(command);
        refuseOpening(isOffTheRecord(command.attribution()), command.audience());
        AggregateLifecycle.apply(new ClaimAttributed(
                command.claimId(),
                command.attributionId(),
                command.printed().id(),
                statementRevision,
                VerbatimSpans.of(command.printed(), command.attribution())));
        Audiences.open(command.attributionId(), command.audience());
    }

    /** Answers what the step found out, if it asked something. */
    @CommandHandler
    @Nullable
    Long decide(CorrectClaim command) {
        return corrections.decide(
                command.step(),
                new CorrectedClaim(command.claimId(), known, statementRevision, command.standing()));
    }

    @CommandHandler
    void decide(ChangeClaimVisibility command) {
        var thing = command.thing();
        if (!thing.equals(id) && !known.contains(thing.value()) && !corrections.has(thing)) {
            throw new Refused(Refusal.NOT_FOUND, thing.value() + " is not on record in " + command.claimId() + ".");
        }
        refuseOpening(offTheRecord.contains(thing.value()), command.audience());
        audiences.change(thing, command.audience());
    }

    private static boolean isOffTheRecord(Attribution attribution) {
        return attribution.sourcingTerms() == SourcingTerms.OFF_THE_RECORD;
    }

    private static void refuseOpening(boolean offTheRecord, Audience audience) {
        if (offTheRecord && !audience.isDesk()) {
            throw new Refused(
                    Refusal.OFF_THE_RECORD,
                    "'visibility' cannot be " + audience.visibility()
                            + ": the source spoke OFF_THE_RECORD, so the attribution stays with the desk.");
        }
    }

    private void refuseKnown(Id given) {
        if (known.contains(given.value())) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED, given.value() + " is on record already; nothing was recorded again.");
        }
    }

    @EventSourcingHandler
    void evolve(ClaimRecorded event, @SequenceNumber long sequence) {
        id = event.claimId();
        statementRevision = 1;
        statementSequence = sequence;
    }

    @EventSourcingHandler
    void evolve(ClaimAttributed event) {
        known.add(event.attributionId().value());
        if (isOffTheRecord(event.attribution())) {
            offTheRecord.add(event.attributionId().value());
        }
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
    void evolve(VisibilityChanged event) {
        audiences.evolve(event);
    }
}
