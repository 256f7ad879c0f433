package news.onrecord.claim;

import java.util.List;
import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.Text;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Notice;
import news.onrecord.correction.Severity;
import org.jspecify.annotations.Nullable;

/**
 * It was said what was wrong about a claim and what holds now. It edits nothing: the statement gets a further
 * revision, and every attribution keeps the words it printed.
 *
 * @param targetId the id of what the correction aims at; for CLAIM_TEXT the claim itself
 * @param reason why, in words; never missing on a correction of ours
 * @param statementRevision the revision that the correction brought, one above the one it corrects
 * @param differences field by field, what stood and what holds now
 */
public record ClaimCorrected(
        ClaimId claimId,
        CorrectionId correctionId,
        CorrectionOrigin origin,
        CorrectionKind kind,
        CorrectionTarget target,
        String targetId,
        Severity severity,
        IssuingAuthority authority,
        Text reason,
        int statementRevision,
        List<Difference> differences,
        @Nullable Notice notice)
        implements ClaimEvent, Introduces {

    public ClaimCorrected {
        differences = List.copyOf(differences);
    }

    @Override
    public Id introduces() {
        return correctionId;
    }
}
