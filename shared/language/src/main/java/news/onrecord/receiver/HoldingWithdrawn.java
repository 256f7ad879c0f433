package news.onrecord.receiver;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/** A receiver does not carry it any more. */
public record HoldingWithdrawn(
        ReceiverId receiverId, HoldingId holdingId, @Nullable Text reason) implements ReceiverEvent {}
