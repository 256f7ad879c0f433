package news.onrecord.command.complaint;

import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.complaint.Complainant;
import news.onrecord.complaint.ComplaintId;
import news.onrecord.complaint.Ground;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Take a complaint in. */
record ReceiveComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        String aboutId,
        List<Ground> grounds,
        Text words,
        @Nullable Complainant complainant,
        @Nullable PartialDate receivedAt,
        Instant dueBy) {}
