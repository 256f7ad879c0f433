package news.onrecord.query.attribution;

import news.onrecord.attribution.HopMode;
import news.onrecord.attribution.Identification;
import news.onrecord.source.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain, with the name that its source bears.
 *
 * @param name null when erased
 * @param kind null when the source is not on record (yet)
 * @param cueSpan the words that attribute; null when there are none, or nobody looked
 */
public record HopView(
        int number,
        String sourceId,
        @Nullable String name,
        @Nullable SourceKind kind,
        Identification identification,
        HopMode mode,
        @Nullable Passage cueSpan) {}
