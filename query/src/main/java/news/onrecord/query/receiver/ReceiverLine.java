package news.onrecord.query.receiver;

import java.time.Instant;
import news.onrecord.receiver.ReceiverKind;
import org.jspecify.annotations.Nullable;

/**
 * One receiver in a list.
 *
 * @param name null when erased
 * @param ownerId the person who answers for it; null when that is the desk alone
 * @param holdings how much it carries
 * @param position the place of the event that entered it
 */
public record ReceiverLine(
        String id,
        ReceiverKind kind,
        @Nullable String name,
        @Nullable String ownerId,
        int holdings,
        long position,
        Instant recordedAt) {}
