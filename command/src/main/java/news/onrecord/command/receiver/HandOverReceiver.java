package news.onrecord.command.receiver;

import news.onrecord.receiver.ReceiverId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Say who answers for a receiver from now on. */
record HandOverReceiver(@TargetAggregateIdentifier ReceiverId receiverId, @Nullable String ownerId) {}
