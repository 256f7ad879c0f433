package news.onrecord.complaint;

import java.time.Instant;
import news.onrecord.Text;

/**
 * What was decided is looked at again. The earlier decision stays on record.
 *
 * @param dueBy until when the house wants to have decided anew
 */
public record ComplaintReopened(ComplaintId complaintId, Text reason, Instant dueBy) implements ComplaintEvent {}
