package news.onrecord.receiver;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else answers for a receiver from now on.
 *
 * @param ownerId the id of that person; null when it is the desk alone
 */
public record ReceiverHandedOver(ReceiverId receiverId, @Nullable String ownerId) implements ReceiverEvent {}
