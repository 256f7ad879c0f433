package news.onrecord.command.correction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the doors of all things that can be corrected have in common: from a request to a step, and to its answer. */
@Component
public final class CorrectionDoor {

    /** So long an emergency may stay unconfirmed before it is overdue. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofMinutes(30);

    private final CommandDoor door;
    private final CurrentActor current;
    private final RegisteredSources sources;
    private final LedgerReader ledger;
    private final Clock clock;

    CorrectionDoor(
            CommandDoor door,
            CurrentActor current,
            RegisteredSources sources,
            @Qualifier("commandLedgerReader") LedgerReader ledger,
            Clock clock) {
        this.door = door;
        this.current = current;
        this.sources = sources;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Corrects something, or proposes to where that takes a second person. */
    public ResponseEntity<Recorded> correct(Correctable thing, CorrectionBody body) {
        var id = Given.id(body.id(), CorrectionId::of);
        var correction = correction(thing, body);
        var audience = body.audience(clock);
        if (body.isEmergency()) {
            var due = clock.instant().plus(CONFIRMED_WITHIN);
            return take(thing, new KillAtOnce(id, correction, audience, current.actor().people(), due));
        }
        return SecondPerson.isNeeded(correction)
                ? propose(thing, id, false, body, correction)
                : take(thing, new RecordCorrection(id, correction, audience));
    }

    /** Amends a proposal: its next version says everything anew. */
    public ResponseEntity<Recorded> amend(Correctable thing, String correction, CorrectionBody body) {
        if (body.id() != null || body.isEmergency()) {
            throw new Refused(Refusal.INVALID_VALUE, "an amendment takes neither 'id' nor 'emergency'.");
        }
        return propose(thing, id(correction), true, body, correction(thing, body));
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
        return take(thing, new WithdrawProposal(id(correction), Given.optionalText("reason", body.reason()), current.actor().people()));
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
                id, amends, correction, body.audience(clock), body.expiry(clock), current.actor().people(), clock.instant());
        var receipt = door.change(() -> thing.command(step));
        return new Recorded(id.value(), receipt.position()).at(thing.page() + Once.WAITING);
    }

    private ResponseEntity<Recorded> take(Correctable thing, CorrectionStep step) {
        var receipt = door.change(() -> thing.command(step));
        return recorded(thing, step.correctionId(), receipt.position());
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

    private Correction correction(Correctable thing, CorrectionBody body) {
        var correction = body.correction(thing.id(), thing.usual(), clock);
        var authority = correction.authorityId();
        if (authority != null && sources.kinds(List.of(authority)).isEmpty()) {
            throw new Refused(
                    Refusal.SOURCE_UNKNOWN, "The authority " + authority + " is not on record. Register it first.");
        }
        return correction;
    }

    private static CorrectionId id(String given) {
        return Given.idInPath(given, CorrectionId::new);
    }
}
