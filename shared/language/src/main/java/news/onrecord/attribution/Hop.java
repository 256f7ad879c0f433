package news.onrecord.attribution;

import news.onrecord.report.Span;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain: who passed the claim on, how well a reader can tell who that is, in what form, and the words
 * that say so.
 *
 * @param cueSpan the words that attribute ("according to"); null when there are none, or nobody looked
 */
public record Hop(
        SourceId sourceId,
        Identification identification,
        HopMode mode,
        @Nullable Span cueSpan) {}
