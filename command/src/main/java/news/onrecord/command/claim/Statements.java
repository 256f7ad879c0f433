package news.onrecord.command.claim;

import java.util.Optional;
import news.onrecord.Text;
import news.onrecord.claim.ClaimCorrected;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.ledger.LedgerReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The wording of claims, read from the ledger itself, never from a view that may lag. */
@Component
final class Statements {

    private final LedgerReader ledger;

    Statements(@Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.ledger = ledger;
    }

    record Statement(int revision, Text wording) {}

    /** The statement that stands; it may have moved on by the time a command is decided, which checks the revision. */
    Optional<Statement> current(ClaimId claim) {
        return ledger.history(claim.value()).stream()
                .flatMap(event -> switch (event.event()) {
                    case ClaimRecorded recorded -> Optional.of(new Statement(1, recorded.statement())).stream();
                    case ClaimCorrected corrected ->
                        corrected.differences().stream()
                                .filter(difference -> difference.field().equals("statement"))
                                .map(difference -> new Statement(corrected.statementRevision(), difference.after()));
                    default -> Optional.<Statement>empty().stream();
                })
                .reduce((earlier, later) -> later);
    }
}
