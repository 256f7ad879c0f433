package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Notice;
import news.onrecord.correction.Severity;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say what is wrong about a claim's statement and what holds now.
 *
 * @param standing the statement that the ledger had when the command came in
 * @param before the statement as the caller saw it
 */
public record CorrectClaim(
        @TargetAggregateIdentifier ClaimId claimId,
        CorrectionId correctionId,
        CorrectionKind kind,
        Severity severity,
        IssuingAuthority authority,
        Text reason,
        Statement standing,
        Text before,
        Text after,
        @Nullable Notice notice,
        Audience audience) {}
