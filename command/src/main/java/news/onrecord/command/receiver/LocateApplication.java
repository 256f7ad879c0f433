package news.onrecord.command.receiver;

import news.onrecord.correction.CorrectionId;
import news.onrecord.receiver.ReceiverId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ask at which place of its stream a receiver last said that it has applied a correction. Records nothing. */
record LocateApplication(@TargetAggregateIdentifier ReceiverId receiverId, CorrectionId correctionId) {}
