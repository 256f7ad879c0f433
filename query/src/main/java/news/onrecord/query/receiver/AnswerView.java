package news.onrecord.query.receiver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver answered to one correction.
 *
 * @param answer ACKNOWLEDGED, APPLIED or REFUSED
 * @param url where what was applied can be seen
 * @param contentHash of what is carried now
 * @param reason of a refusal
 */
public record AnswerView(
        String correctionId,
        String answer,
        @Nullable String url,
        @Nullable String contentHash,
        @Nullable String reason,
        long position,
        Instant recordedAt) {}
