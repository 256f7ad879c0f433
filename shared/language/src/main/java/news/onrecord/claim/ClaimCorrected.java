package news.onrecord.claim;

import java.util.List;
import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.Outdated;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How a correction of a claim was written before reports could be corrected too. Nothing writes it any more.
 *
 * @param targetId the id of what the correction aims at; for CLAIM_TEXT the claim itself
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
        implements Outdated, Introduces {

    /** A field's words before and after, as this form had them. */
    public record Difference(String field, Text before, Text after) {}

    /** A notice, as this form had it. */
    public record Notice(
            @Nullable Text text, @Nullable Text url, @Nullable PartialDate publishedAt) {}

    public ClaimCorrected {
        differences = List.copyOf(differences);
    }

    @Override
    public Id introduces() {
        return correctionId;
    }

    /** Whoever said so then, the statement got its revision, and keeps it. */
    @Override
    public CorrectionRecorded today() {
        return new CorrectionRecorded(
                claimId.value(),
                correctionId,
                statementRevision,
                null,
                new Correction(
                        origin,
                        kind,
                        null,
                        target,
                        targetId,
                        severity,
                        authority,
                        null,
                        null,
                        reason,
                        differences.stream().map(ClaimCorrected::today).toList(),
                        notice == null ? null : today(notice),
                        null,
                        null,
                        null));
    }

    private static news.onrecord.correction.Difference today(Difference then) {
        return new news.onrecord.correction.Difference(then.field(), then.before(), then.after());
    }

    private static news.onrecord.correction.Notice today(Notice then) {
        return new news.onrecord.correction.Notice(then.text(), then.url(), null, then.publishedAt());
    }
}
