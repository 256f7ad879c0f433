package news.onrecord.command.receiver;

import java.util.Set;
import news.onrecord.Text;
import news.onrecord.correction.CorrectionId;
import news.onrecord.receiver.ReceiverId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say that a receiver has corrected what it carries.
 *
 * @param corrected the ids of what it corrects; none when there is no such correction
 * @param standing what was last said of having applied it, when the command came in; null when nothing was
 */
record ApplyCorrection(
        @TargetAggregateIdentifier ReceiverId receiverId,
        Asking asking,
        CorrectionId correctionId,
        Set<String> corrected,
        @Nullable Text url,
        @Nullable Text contentHash,
        @Nullable Application standing) {}
