package news.onrecord.command.complaint;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.complaint.ComplaintId;
import news.onrecord.complaint.Outcome;
import news.onrecord.complaint.Reply;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Decide a complaint. */
record DecideComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        Outcome outcome,
        @Nullable Text reason,
        @Nullable Reply reply,
        @Nullable PartialDate decidedAt) {}
