package news.onrecord.query.correction;

import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What was said to be wrong about a claim or a report, by whom, why, and what holds since.
 *
 * @param extent of a retraction
 * @param reasonStated whether a reason was given at all
 * @param reason null when none was given, or when it was erased
 * @param statementRevision the revision that it brought; null when it left the statement alone
 * @param notice null when none was published
 * @param announcedAt when somebody else's was announced
 * @param observedAt when we saw it
 * @param amends the correction that it corrects
 * @param confirmation of a kill that went out as an emergency; null for everything else
 * @param position the event's place in the ledger
 */
public record CorrectionView(
        String id,
        CorrectionOrigin origin,
        CorrectionKind kind,
        @Nullable CorrectionExtent extent,
        CorrectionTarget target,
        String targetId,
        Severity severity,
        IssuingAuthority authority,
        @Nullable String authorityId,
        @Nullable String authorityName,
        boolean reasonStated,
        @Nullable String reason,
        @Nullable Integer statementRevision,
        List<DifferenceView> differences,
        @Nullable NoticeView notice,
        @Nullable PartialDate announcedAt,
        @Nullable PartialDate observedAt,
        @Nullable String amends,
        @Nullable ConfirmationView confirmation,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long position,
        Instant recordedAt) {

    /** Whether the owner of what it aims at says so; everybody else's is kept beside. */
    public boolean byOwner() {
        return IssuingAuthority.isOwner(authority, origin, target);
    }
}
