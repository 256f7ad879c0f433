package news.onrecord.complaint;

import java.time.Instant;
import news.onrecord.Text;

/**
 * The house takes longer to decide, and says why.
 *
 * @param dueBy later than the one before
 */
public record ComplaintDeadlineExtended(ComplaintId complaintId, Instant dueBy, Text reason) implements ComplaintEvent {}
