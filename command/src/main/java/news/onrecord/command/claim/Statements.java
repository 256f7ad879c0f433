package news.onrecord.command.claim;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.ClaimReworded;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.ledger.LedgerReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The wording of claims, read from the ledger itself, never from a view that may lag; one event, however long the claim. */
@Component
final class Statements {

    private final CommandDoor door;
    private final LedgerReader ledger;

    Statements(CommandDoor door, @Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    /** The statement that stands; it may have moved on by the time a command is decided, which checks the revision. */
    private Optional<Statement> current(ClaimId claim) {
        return door.ask(new LocateStatement(claim), Long.class)
                .flatMap(sequence -> ledger.at(claim.value(), sequence))
                .map(latest -> statement(latest.event()));
    }

    /** The same of a claim that has to be on record. */
    Statement standing(ClaimId claim) {
        return current(claim).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, claim + " is not on record."));
    }

    private static Statement statement(Object event) {
        return switch (event) {
            case ClaimRecorded recorded -> new Statement(1, recorded.statement());
            case ClaimReworded reworded -> new Statement(reworded.statementRevision(), reworded.statement());
            case CorrectionRecorded corrected -> statement(corrected);
            default -> throw noWords(event);
        };
    }

    private static Statement statement(CorrectionRecorded corrected) {
        return corrected.correction().statementChange().stream()
                .flatMap(change -> Stream.ofNullable(change.after()))
                .map(after -> new Statement(Objects.requireNonNull(corrected.statementRevision()), after))
                .findFirst()
                .orElseThrow(() -> noWords(corrected));
    }

    private static IllegalStateException noWords(Object event) {
        return new IllegalStateException(event + " gives a claim no words");
    }
}
