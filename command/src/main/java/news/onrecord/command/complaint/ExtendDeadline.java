package news.onrecord.command.complaint;

import java.time.Instant;
import news.onrecord.Text;
import news.onrecord.complaint.ComplaintId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take longer to decide. */
record ExtendDeadline(@TargetAggregateIdentifier ComplaintId complaintId, Instant dueBy, Text reason) {}
