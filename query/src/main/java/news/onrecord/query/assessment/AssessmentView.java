package news.onrecord.query.assessment;

import java.time.Instant;
import java.util.List;
import news.onrecord.query.Links;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's rating of a claim.
 *
 * @param position what the answer stands for
 * @param finding what the reviewer says now
 * @param revisions all that the reviewer has said, the first one first
 * @param revoked null as long as the reviewer stands by it
 * @param recordedPosition the place of the event that put it on record
 */
public record AssessmentView(
        long position,
        String id,
        String claimId,
        AssessorView author,
        FindingView finding,
        List<FindingView> revisions,
        @Nullable RevocationView revoked,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long recordedPosition,
        Instant recordedAt,
        Links links) {}
