package news.onrecord.query.receiver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a receiver says that it carries.
 *
 * @param thingId the id of a claim or a report, whether there is such a one or not
 * @param externalId what the receiver calls it
 * @param position the place of the event that declared it
 */
public record HoldingView(
        String id,
        String receiverId,
        @Nullable String receiver,
        String thingId,
        String externalId,
        @Nullable String url,
        long position,
        Instant recordedAt) {}
