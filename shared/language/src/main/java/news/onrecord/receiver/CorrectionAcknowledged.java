package news.onrecord.receiver;

import news.onrecord.correction.CorrectionId;

/** A receiver said that a correction has arrived. */
public record CorrectionAcknowledged(ReceiverId receiverId, CorrectionId correctionId) implements ReceiverEvent {}
