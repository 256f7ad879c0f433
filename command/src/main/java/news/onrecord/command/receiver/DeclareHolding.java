package news.onrecord.command.receiver;

import news.onrecord.Text;
import news.onrecord.receiver.HoldingId;
import news.onrecord.receiver.ReceiverId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Say that a receiver carries something. */
record DeclareHolding(
        @TargetAggregateIdentifier ReceiverId receiverId,
        Asking asking,
        HoldingId holdingId,
        String thingId,
        String externalId,
        @Nullable Text url) {}
