package news.onrecord.command.complaint;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.complaint.ComplaintId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Note that the complainant was told that the complaint has arrived. */
record AcknowledgeComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        @Nullable PartialDate acknowledgedAt,
        @Nullable Text note) {}
