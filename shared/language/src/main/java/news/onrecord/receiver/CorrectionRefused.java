package news.onrecord.receiver;

import news.onrecord.Text;
import news.onrecord.correction.CorrectionId;

/** A receiver said that it does not apply a correction, and why. */
public record CorrectionRefused(ReceiverId receiverId, CorrectionId correctionId, Text reason) implements ReceiverEvent {}
