package news.onrecord.command.receiver;

import news.onrecord.Text;
import news.onrecord.receiver.ReceiverId;
import news.onrecord.receiver.ReceiverKind;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Enter somebody who carries our claims or reports on. */
record RegisterReceiver(
        @TargetAggregateIdentifier ReceiverId receiverId,
        Text name,
        ReceiverKind kind,
        @Nullable Text contact,
        @Nullable String ownerId) {}
