package news.onrecord.command.receiver;

import java.util.Set;
import news.onrecord.correction.CorrectionId;
import news.onrecord.receiver.ReceiverId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that a correction has arrived at a receiver.
 *
 * @param corrected the ids of what it corrects; none when there is no such correction
 */
record AcknowledgeCorrection(
        @TargetAggregateIdentifier ReceiverId receiverId,
        Asking asking,
        CorrectionId correctionId,
        Set<String> corrected) {}
