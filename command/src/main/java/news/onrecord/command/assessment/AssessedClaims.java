package news.onrecord.command.assessment;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.ClaimId;
import news.onrecord.ledger.LedgerReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The claims that are assessed, read from the ledger itself, never from a view that may lag. */
@Component
final class AssessedClaims {

    private static final String VOIDED = "ClaimVoided";

    private final LedgerReader ledger;

    AssessedClaims(@Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** The place is read first: what comes after it makes the append refuse, and the claim is read again. */
    AssessedClaim read(ClaimId claim) {
        long sequence = ledger.lastSequence(claim.value())
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, claim + " is not on record."));
        return new AssessedClaim(
                claim, sequence, ledger.last(claim.value(), VOIDED).isPresent());
    }
}
