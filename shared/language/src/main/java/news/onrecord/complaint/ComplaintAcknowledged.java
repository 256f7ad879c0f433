package news.onrecord.complaint;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * The complainant was told that the complaint has arrived.
 *
 * @param acknowledgedAt when they were told; null when nobody knows
 */
public record ComplaintAcknowledged(
        ComplaintId complaintId,
        @Nullable PartialDate acknowledgedAt,
        @Nullable Text note) implements ComplaintEvent {}
