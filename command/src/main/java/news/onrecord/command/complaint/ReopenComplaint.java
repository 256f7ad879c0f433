package news.onrecord.command.complaint;

import java.time.Instant;
import news.onrecord.Text;
import news.onrecord.complaint.ComplaintId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Look again at what was decided. */
record ReopenComplaint(@TargetAggregateIdentifier ComplaintId complaintId, Text reason, Instant dueBy) {}
