package news.onrecord.command.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.ClaimAssessed;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimRelated;
import news.onrecord.claim.ClaimRelationWithdrawn;
import news.onrecord.claim.ClaimVoided;
import news.onrecord.claim.RelationId;
import news.onrecord.claim.RelationKind;
import news.onrecord.ledger.LedgerReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The claims that are assessed, read from the ledger itself, never from a view that may lag. */
@Component
final class AssessedClaims {

    private static final List<String> TYPES = List.of("ClaimVoided", "ClaimRelated", "ClaimRelationWithdrawn");

    private final LedgerReader ledger;

    AssessedClaims(@Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** The claim as it is at one moment. */
    AssessedClaim read(ClaimId claim) {
        long sequence = -1;
        var isVoid = false;
        Map<RelationId, ClaimId> mergers = new LinkedHashMap<>();
        for (var recorded : ledger.milestones(List.of(claim.value()), TYPES)) {
            sequence = recorded.sequence();
            switch (recorded.event()) {
                case ClaimVoided _ -> isVoid = true;
                case ClaimRelated related
                when related.kind() == RelationKind.DUPLICATES -> mergers.put(related.relationId(), related.objectId());
                case ClaimRelationWithdrawn back -> mergers.remove(back.relationId());
                default -> {}
            }
        }
        if (sequence < 0) {
            throw new Refused(Refusal.NOT_FOUND, claim + " is not on record.");
        }
        return new AssessedClaim(
                claim, sequence, isVoid, mergers.values().stream().findFirst().orElse(null));
    }

    /** The claim that an assessment is of. */
    AssessedClaim of(AssessmentId assessment) {
        return ledger.beginnings(List.of(assessment.value())).stream()
                .findFirst()
                .map(first -> read(((ClaimAssessed) first.event()).claimId()))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, assessment + " is not on record."));
    }
}
