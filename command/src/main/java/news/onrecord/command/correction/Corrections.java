package news.onrecord.command.correction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.visibility.Audiences;
import news.onrecord.correction.ConfirmationAsked;
import news.onrecord.correction.ConfirmationEscalated;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.KillConfirmed;
import news.onrecord.correction.ProposalApproved;
import news.onrecord.correction.ProposalExpired;
import news.onrecord.correction.ProposalRefused;
import news.onrecord.correction.ProposalState;
import news.onrecord.correction.ProposalWithdrawn;
import news.onrecord.correction.TargetState;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate remembers of the corrections in its stream, and what may follow on them (docs/corrections.md). It is
 * part of the aggregate that holds it, and of its snapshot; it remembers no words.
 */
public final class Corrections {

    /** By what they aim at, on whose word and whether issued or observed: how that stands; what is missing simply stands. */
    private Map<String, TargetState> standings = new HashMap<>();

    private Map<String, Kept> recorded = new HashMap<>();

    private Proposals proposals = new Proposals();
    private Confirmations confirmations = new Confirmations();

    /** Whether that correction is on record here; a proposal is not. */
    public boolean has(Id correction) {
        return recorded.containsKey(correction.value());
    }

    /**
     * Takes one step in the life of a correction of that thing.
     *
     * @return where the standing version of a proposal is, for whoever asked that; null for every other step
     */
    public @Nullable Long decide(CorrectionStep step, Corrected thing) {
        switch (step) {
            case RecordCorrection command -> decide(command, thing);
            case ProposeCorrection command -> decide(command, thing);
            case ApproveProposal command -> decide(command, thing);
            case RefuseProposal command -> decide(command, thing);
            case WithdrawProposal command -> decide(command, thing);
            case ExpireProposal command -> decide(command, thing);
            case KillAtOnce command -> decide(command, thing);
            case ConfirmKill command -> decide(command, thing);
            case EscalateConfirmation command -> decide(command, thing);
            case LocateProposal question -> {
                return proposals.sequence(question.correctionId());
            }
        }
        return null;
    }

    private void decide(RecordCorrection command, Corrected thing) {
        refuseKnown(command.correctionId());
        check(command.correction(), thing);
        if (SecondPerson.isNeeded(command.correction())) {
            throw SecondPerson.needed(command.correction());
        }
        record(command.correctionId(), null, command.correction(), command.audience(), thing);
    }

    private void decide(ProposeCorrection command, Corrected thing) {
        var id = command.correctionId();
        if (command.amends()) {
            proposals.open(id, command.now());
        } else {
            refuseKnown(id);
        }
        var correction = command.correction();
        check(correction, thing);
        if (!SecondPerson.isNeeded(correction)) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'kind' is " + correction.kind()
                            + ", which needs no second person: it is not proposed, but issued.");
        }
        AggregateLifecycle.apply(new CorrectionProposed(
                thing.id().value(),
                id,
                proposals.nextVersion(id),
                command.people(),
                command.audience().visibility(),
                command.audience().embargoedUntil(),
                command.expiresAt(),
                correction));
    }

    private void decide(ApproveProposal command, Corrected thing) {
        var id = command.correctionId();
        var proposal = proposals.open(id, command.now());
        proposal.refuseAnotherVersion(id, command.version());
        proposal.refuseAnotherVersion(id, command.proposed().version());
        SecondPerson.refuseTheSame(id, proposal.people(), command.people());
        var correction = command.proposed().correction();
        if (correction.hasErasedWords()) {
            throw new Refused(
                    Refusal.PROPOSAL_ERASED,
                    "Words of version " + command.version() + " of the proposal " + id
                            + " were erased after it was made,"
                            + " and nothing is issued without them. Amend it, or refuse it.");
        }
        check(correction, thing);
        AggregateLifecycle.apply(new ProposalApproved(thing.id().value(), id, command.version(), command.people()));
        record(id, command.version(), correction, command.proposed().audience(), thing);
    }

    private void decide(RefuseProposal command, Corrected thing) {
        var id = command.correctionId();
        var proposal = proposals.undecided(id);
        proposal.refuseAnotherVersion(id, command.version());
        SecondPerson.refuseTheSame(id, proposal.people(), command.people());
        AggregateLifecycle.apply(
                new ProposalRefused(thing.id().value(), id, command.version(), command.people(), command.reason()));
    }

    private void decide(WithdrawProposal command, Corrected thing) {
        var id = command.correctionId();
        var proposal = proposals.undecided(id);
        SecondPerson.refuseOthers(id, proposal.people(), command.people());
        AggregateLifecycle.apply(
                new ProposalWithdrawn(thing.id().value(), id, proposal.version(), command.people(), command.reason()));
    }

    private void decide(ExpireProposal command, Corrected thing) {
        var id = command.correctionId();
        var proposal = proposals.undecided(id);
        proposal.refuseExpiring(id, command.now());
        AggregateLifecycle.apply(new ProposalExpired(thing.id().value(), id, proposal.version()));
    }

    private void decide(KillAtOnce command, Corrected thing) {
        var id = command.correctionId();
        refuseKnown(id);
        var correction = command.correction();
        if (correction.observed() || correction.kind() != CorrectionKind.KILL) {
            throw new Refused(Refusal.INVALID_VALUE, "'emergency' is for a KILL of ours, and for nothing else.");
        }
        check(correction, thing);
        record(id, null, correction, command.audience(), thing);
        AggregateLifecycle.apply(
                new ConfirmationAsked(thing.id().value(), id, command.people(), command.confirmationDue()));
    }

    private void decide(ConfirmKill command, Corrected thing) {
        var id = command.correctionId();
        SecondPerson.refuseTheSame(id, confirmations.find(id).issuedBy(), command.people());
        AggregateLifecycle.apply(new KillConfirmed(thing.id().value(), id, command.people()));
    }

    private void decide(EscalateConfirmation command, Corrected thing) {
        confirmations.refuseEscalating(command.correctionId(), command.now());
        AggregateLifecycle.apply(new ConfirmationEscalated(thing.id().value(), command.correctionId()));
    }

    private static void record(
            CorrectionId id, @Nullable Integer version, Correction correction, Audience audience, Corrected thing) {
        AggregateLifecycle.apply(
                new CorrectionRecorded(thing.id().value(), id, revision(correction, thing), version, correction));
        Audiences.open(id, audience);
    }

    /** Refuses what is wrong by itself, or does not follow on what was recorded before. */
    private void check(Correction correction, Corrected thing) {
        CorrectionRules.check(correction, thing);
        if (correction.amends() != null) {
            checkAmended(correction, correction.amends());
        }
        if (!correction.observed() && !CorrectionRules.isAmendedNotice(correction)) {
            checkFollows(correction);
        }
        revision(correction, thing);
    }

    private void checkAmended(Correction correction, CorrectionId amends) {
        var earlier = Optional.ofNullable(recorded.get(amends.value()))
                .orElseThrow(
                        () -> new Refused(Refusal.TARGET_UNKNOWN, "'amends' is " + amends + ", no correction here."));
        if (!earlier.equals(Kept.of(correction))) {
            throw new Refused(
                    Refusal.DOES_NOT_FOLLOW,
                    "A correction that amends " + amends + " has its origin, kind, extent, target and authority: "
                            + earlier.inWords() + ".");
        }
    }

    private void checkFollows(Correction correction) {
        var state = state(correction);
        if (state.after(correction.kind(), correction.extent()).isEmpty()) {
            throw new Refused(
                    Refusal.DOES_NOT_FOLLOW,
                    "By what was issued for the " + correction.authority() + ", " + correction.target() + " "
                            + correction.targetId() + " is " + state + ", and no " + correction.kind()
                            + " can come then. See docs/corrections.md.");
        }
    }

    private static @Nullable Integer revision(Correction correction, Corrected thing) {
        if (!CorrectionRules.changesStatement(correction)) {
            return null;
        }
        int next = thing.revise(correction.statementChange().orElseThrow());
        return CorrectionRules.revises(correction) ? Integer.valueOf(next) : null;
    }

    private void refuseKnown(CorrectionId given) {
        if (has(given) || proposals.has(given)) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED, given.value() + " is on record already; nothing was recorded again.");
        }
    }

    private TargetState state(Correction correction) {
        return standings.getOrDefault(correction.standsFor(), TargetState.STANDING);
    }

    /** Remembers. */
    public void evolve(CorrectionEvent event, long sequence) {
        var id = event.correctionId();
        switch (event) {
            case CorrectionRecorded now -> evolve(now);
            case CorrectionProposed now -> proposals.evolve(now, sequence);
            case ProposalApproved _ -> proposals.evolve(id, ProposalState.APPROVED);
            case ProposalRefused _ -> proposals.evolve(id, ProposalState.REFUSED);
            case ProposalWithdrawn _ -> proposals.evolve(id, ProposalState.WITHDRAWN);
            case ProposalExpired _ -> proposals.evolve(id, ProposalState.EXPIRED);
            case ConfirmationAsked now -> confirmations.evolve(now);
            case KillConfirmed _ -> confirmations.confirmed(id);
            case ConfirmationEscalated _ -> confirmations.escalated(id);
        }
    }

    private void evolve(CorrectionRecorded event) {
        var correction = event.correction();
        recorded.put(event.correctionId().value(), Kept.of(correction));
        if (correction.amends() == null) {
            standings.put(
                    correction.standsFor(), state(correction).afterObserved(correction.kind(), correction.extent()));
        }
    }
}
