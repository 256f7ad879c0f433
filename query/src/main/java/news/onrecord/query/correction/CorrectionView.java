package news.onrecord.query.correction;

import java.time.Instant;
import java.util.List;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What was said to be wrong about a claim, why, and what holds since.
 *
 * @param reason null when erased
 * @param statementRevision the revision that it brought
 * @param notice null when none was published
 * @param position the event's place in the ledger
 */
public record CorrectionView(
        String id,
        CorrectionOrigin origin,
        CorrectionKind kind,
        CorrectionTarget target,
        String targetId,
        Severity severity,
        IssuingAuthority authority,
        @Nullable String reason,
        int statementRevision,
        List<DifferenceView> differences,
        @Nullable NoticeView notice,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long position,
        Instant recordedAt) {}
