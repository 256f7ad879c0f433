package news.onrecord.receiver;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who carries our claims or reports on was entered.
 *
 * @param contact where they can be reached
 * @param ownerId the id of the person who answers for it, and for its machines; null when that is the desk alone
 */
public record ReceiverRegistered(
        ReceiverId receiverId,
        Text name,
        ReceiverKind kind,
        @Nullable Text contact,
        @Nullable String ownerId) implements ReceiverEvent {}
