package news.onrecord.command.claim;

import java.util.Optional;
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

    /** The statement that stands; it may have moved on by the time a command is decided, which checks the revision. */
    Optional<Statement> current(ClaimId claim) {
        return ledger.facts(claim.value(), 0).stream()
                .filter(event -> revision(event.event()) > 0)
                .reduce((earlier, later) -> later)
                .flatMap(latest -> ledger.at(claim.value(), latest.sequence()))
                .map(latest -> statement(latest.event()));
    }

    private static int revision(Object event) {
        return switch (event) {
            case ClaimRecorded recorded -> 1;
            case ClaimCorrected corrected -> corrected.statementRevision();
            default -> 0;
        };
    }

    private static Statement statement(Object event) {
        var wording = switch (event) {
            case ClaimRecorded recorded -> recorded.statement();
            case ClaimCorrected corrected -> corrected.differences().getFirst().after();
            default -> throw new IllegalStateException(event + " gives a claim no words");
        };
        return new Statement(revision(event), wording);
    }
}
