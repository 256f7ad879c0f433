package news.onrecord.query.source;

import java.time.Instant;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.source.Proximity;
import news.onrecord.source.SourceKind;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One source and the attributions in whose chains it stands.
 *
 * @param position what the answer stands for
 * @param name null when erased
 * @param note the desk's own remark
 * @param confidential null when nothing was sealed, and for whoever is not of the desk
 * @param attributions a page of them, in the order of recording
 * @param recordedPosition the place of the event that entered it
 */
public record SourceView(
        long position,
        String id,
        SourceKind kind,
        @Nullable String name,
        Proximity proximity,
        @Nullable String note,
        @Nullable ConfidentialView confidential,
        Listing<AttributionView> attributions,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long recordedPosition,
        Instant recordedAt,
        Links links) {}
