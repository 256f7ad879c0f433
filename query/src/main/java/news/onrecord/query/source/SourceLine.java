package news.onrecord.query.source;

import java.time.Instant;
import news.onrecord.query.Links;
import news.onrecord.source.Proximity;
import news.onrecord.source.SourceKind;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One source in a list.
 *
 * @param name null when erased
 * @param attributions in how many chains it stands itself
 * @param mergedInto null when it stands for itself
 * @param position the place of the event that entered it
 */
public record SourceLine(
        String id,
        SourceKind kind,
        @Nullable String name,
        Proximity proximity,
        int attributions,
        @Nullable SourceName mergedInto,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long position,
        Instant recordedAt,
        Links links) {}
