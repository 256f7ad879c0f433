package news.onrecord.query.claim;

import java.time.Instant;
import news.onrecord.claim.ClaimKind;
import news.onrecord.query.Links;
import news.onrecord.query.VoidView;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One claim in a list.
 *
 * @param statement as it stands; null when erased
 * @param voided null unless the claim was recorded in error
 * @param mergedInto the claim that it is a duplicate of; null unless it is one
 * @param firstAttribution where it was first found; null when it has not been found in a report
 * @param attributions how many places carry it
 * @param corrections how often its owner corrected it; what others say of it does not count
 * @param position the place of the event that put it on record
 */
public record ClaimLine(
        String id,
        @Nullable String statement,
        int statementRevision,
        ClaimKind kind,
        @Nullable String language,
        @Nullable VoidView voided,
        @Nullable String mergedInto,
        @Nullable AttributionView firstAttribution,
        int attributions,
        int corrections,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long position,
        Instant recordedAt,
        Links links) {}
