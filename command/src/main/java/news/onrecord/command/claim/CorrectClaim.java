package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Notice;
import news.onrecord.correction.Severity;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say what is wrong about a claim's statement and what holds now.
 *
 * @param statementRevision the revision to be corrected, whose wording {@code before} was found to be
 */
public record CorrectClaim(
        @TargetAggregateIdentifier ClaimId claimId,
        CorrectionId correctionId,
        CorrectionKind kind,
        Severity severity,
        IssuingAuthority authority,
        Text reason,
        int statementRevision,
        Text before,
        Text after,
        @Nullable Notice notice) {}
