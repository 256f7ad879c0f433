package news.onrecord.receiver;

/** The life of a receiver, in order. */
public sealed interface ReceiverEvent
        permits ReceiverRegistered,
                ReceiverHandedOver,
                HoldingDeclared,
                HoldingWithdrawn,
                CorrectionAcknowledged,
                CorrectionApplied,
                CorrectionRefused {
    ReceiverId receiverId();
}
