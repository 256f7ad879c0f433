package news.onrecord.command.assessment;

import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.ClaimId;
import news.onrecord.ledger.LedgerReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which claims can be assessed: those that are on record. What else a claim has to be for that is asked here. */
@Component
final class AssessableClaims {

    private final LedgerReader ledger;

    AssessableClaims(@Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** Refuses a claim that cannot be assessed; answers up to which place of its stream that was read. */
    Map<String, Long> restsOn(ClaimId claim) {
        return Map.of(
                claim.value(),
                ledger.lastSequence(claim.value())
                        .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, claim + " is not on record.")));
    }
}
