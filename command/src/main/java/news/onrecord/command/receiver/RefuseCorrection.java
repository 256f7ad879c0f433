package news.onrecord.command.receiver;

import java.util.Set;
import news.onrecord.Text;
import news.onrecord.correction.CorrectionId;
import news.onrecord.receiver.ReceiverId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that a receiver does not apply a correction.
 *
 * @param corrected the ids of what it corrects; none when there is no such correction
 */
record RefuseCorrection(
        @TargetAggregateIdentifier ReceiverId receiverId,
        Asking asking,
        CorrectionId correctionId,
        Set<String> corrected,
        Text reason) {}
