package news.onrecord.complaint;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * The house decided.
 *
 * @param reason never missing when it was declined
 * @param reply never missing when there is a right of reply
 * @param decidedAt when that was; null when it was when it was recorded
 */
public record ComplaintDecided(
        ComplaintId complaintId,
        Outcome outcome,
        @Nullable Text reason,
        @Nullable Reply reply,
        @Nullable PartialDate decidedAt) implements ComplaintEvent {}
