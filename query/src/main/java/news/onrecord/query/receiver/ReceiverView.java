package news.onrecord.query.receiver;

import java.time.Instant;
import java.util.List;
import news.onrecord.query.Listing;
import news.onrecord.receiver.ReceiverKind;
import org.jspecify.annotations.Nullable;

/**
 * One receiver, what it carries, and what it answered.
 *
 * @param position what the answer stands for
 * @param name null when erased
 * @param ownerId the person who answers for it; null when that is the desk alone
 * @param holdings a page of those that were not withdrawn, in the order of recording
 * @param answers the last one to each correction, the newest first, 200 at the most
 * @param recordedPosition the place of the event that entered it
 */
public record ReceiverView(
        long position,
        String id,
        ReceiverKind kind,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String ownerId,
        Listing<HoldingView> holdings,
        List<AnswerView> answers,
        long recordedPosition,
        Instant recordedAt) {}
