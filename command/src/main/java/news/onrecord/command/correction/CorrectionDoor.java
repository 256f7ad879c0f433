package news.onrecord.command.correction;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.CurrentActor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.ledger.Once;
import news.onrecord.command.source.RegisteredSources;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.visibility.Audience;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the doors of all things that can be corrected have in common: from a request to a step, and to its answer. */
@Component
public final class CorrectionDoor {

    private final CommandDoor door;
    private final CurrentActor current;
    private final RegisteredSources sources;
    private final LedgerReader ledger;
    private final ConfirmationTime confirmation;
    private final Clock clock;

    CorrectionDoor(
            CommandDoor door,
            CurrentActor current,
            RegisteredSources sources,
            @Qualifier("commandLedgerReader") LedgerReader ledger,
            ConfirmationTime confirmation,
            Clock clock) {
        this.door = door;
        this.current = current;
        this.sources = sources;
        this.ledger = ledger;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    /** Corrects something, or proposes to where that takes a second person. */
    public ResponseEntity<Recorded> correct(Correctable thing, CorrectionBody body) {
        var id = Given.id(body.id(), CorrectionId::of);
        var correction = body.correction(thing.id(), thing.usual(), clock);
        var audience = body.audience(clock);
        var isProposed = !body.isEmergency() && SecondPerson.isNeeded(correction);
        if (!isProposed && body.expiresAt() != null) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'expiresAt' is when a proposal expires, and this is recorded at once. Leave it out.");
        }
        if (body.isEmergency()) {
            var due = clock.instant().plus(confirmation.within());
            return take(
                    thing,
                    new KillAtOnce(id, correction, audience, current.actor().people(), due));
        }
        return isProposed
                ? propose(thing, id, false, body, correction)
                : take(thing, id, () -> record(id, correction, audience));
    }

    /** Amends a proposal: its next version says everything anew. */
    public ResponseEntity<Recorded> amend(Correctable thing, String correction, CorrectionBody body) {
        if (body.id() != null || body.isEmergency()) {
            throw new Refused(Refusal.INVALID_VALUE, "an amendment takes neither 'id' nor 'emergency'.");
        }
        return propose(thing, id(correction), true, body, body.correction(thing.id(), thing.usual(), clock));
    }

    /** Approves the version that is named, which issues the correction. */
    public ResponseEntity<Recorded> approve(Correctable thing, String correction, ReviewBody body) {
        var id = id(correction);
        int version = Given.required("version", body.version());
        if (body.reason() != null) {
            throw new Refused(Refusal.INVALID_VALUE, "an approval takes no 'reason': the correction has one.");
        }
        var people = current.actor().people();
        var receipt = door.change(
                () -> thing.command(new ApproveProposal(id, version, proposed(thing, id), people, clock.instant())));
        return recorded(thing, id, receipt.position());
    }

    /** Refuses the version that is named. */
    public ResponseEntity<Recorded> refuse(Correctable thing, String correction, ReviewBody body) {
        return take(
                thing,
                new RefuseProposal(
                        id(correction),
                        Given.required("version", body.version()),
                        Given.text("reason", body.reason()),
                        current.actor().people()));
    }

    /** Takes a proposal back. */
    public ResponseEntity<Recorded> withdraw(Correctable thing, String correction, ReviewBody body) {
        if (body.version() != null) {
            throw new Refused(Refusal.INVALID_VALUE, "a withdrawal takes no 'version': it takes back all of them.");
        }
        return take(
                thing,
                new WithdrawProposal(
                        id(correction),
                        Given.optionalText("reason", body.reason()),
                        current.actor().people()));
    }

    /** Says that a proposal's time is over. */
    public ResponseEntity<Recorded> expire(Correctable thing, String correction) {
        return take(thing, new ExpireProposal(id(correction), clock.instant()));
    }

    /** Confirms an emergency. */
    public ResponseEntity<Recorded> confirm(Correctable thing, String correction) {
        return take(thing, new ConfirmKill(id(correction), current.actor().people()));
    }

    /** Says that nobody confirmed an emergency in time. */
    public ResponseEntity<Recorded> escalate(Correctable thing, String correction) {
        return take(thing, new EscalateConfirmation(id(correction), clock.instant()));
    }

    private ResponseEntity<Recorded> propose(
            Correctable thing, CorrectionId id, boolean amends, CorrectionBody body, Correction correction) {
        var step = new ProposeCorrection(
                id,
                amends,
                correction,
                body.audience(clock),
                body.expiry(clock),
                current.actor().people(),
                clock.instant());
        var receipt = door.change(() -> thing.command(step));
        return new Recorded(id.value(), receipt.position()).at(thing.page() + Once.WAITING);
    }

    /** Whoever is merged meanwhile, makes it be decided anew. A proposal is always the outlet's, which is no source. */
    private RecordCorrection record(CorrectionId id, Correction correction, Audience audience) {
        var authority = correction.authorityId();
        return authority == null
                ? new RecordCorrection(id, correction, audience)
                : new RecordCorrection(
                        id,
                        correction,
                        audience,
                        Map.of(
                                authority.value(),
                                sources.standing("The authority", authority).sequence()));
    }

    private ResponseEntity<Recorded> take(Correctable thing, CorrectionStep step) {
        return take(thing, step.correctionId(), () -> step);
    }

    private ResponseEntity<Recorded> take(Correctable thing, CorrectionId id, Supplier<CorrectionStep> step) {
        var receipt = door.change(() -> thing.command(step.get()));
        return recorded(thing, id, receipt.position());
    }

    private static ResponseEntity<Recorded> recorded(Correctable thing, CorrectionId id, long position) {
        return new Recorded(id.value(), position).at(thing.page());
    }

    /** The version that stands, with its words, out of the ledger itself. */
    private CorrectionProposed proposed(Correctable thing, CorrectionId id) {
        return door.ask(thing.command(new LocateProposal(id)), Long.class)
                .flatMap(sequence -> ledger.at(thing.id().value(), sequence))
                .map(event -> (CorrectionProposed) event.event())
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, thing.id() + " is not on record."));
    }

    private static CorrectionId id(String given) {
        return Given.idInPath(given, CorrectionId::new);
    }
}
