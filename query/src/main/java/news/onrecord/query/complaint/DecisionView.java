package news.onrecord.query.complaint;

import java.time.Instant;
import news.onrecord.PartialDate;
import news.onrecord.complaint.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint was decided.
 *
 * @param stands false once it was reopened
 */
public record DecisionView(
        Outcome outcome,
        @Nullable String reason,
        @Nullable ReplyView reply,
        @Nullable PartialDate decidedAt,
        boolean stands,
        long position,
        Instant recordedAt) {

    /** What the complainant was given room to say; what was erased is null. */
    public record ReplyView(@Nullable String text, @Nullable String url) {}
}
