package news.onrecord.query.complaint;

import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.complaint.Ground;
import news.onrecord.complaint.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One complaint in a list.
 *
 * @param receivedAt when it reached the house; null when nobody knows
 * @param overdue whether it should have been decided by now and was not
 * @param outcome null as long as it is not decided
 * @param daysToDecision from its reception to its decision; null as long as it is not decided
 * @param position the place of the event that put it on record
 */
public record ComplaintLine(
        String id,
        String aboutId,
        List<Ground> grounds,
        @Nullable PartialDate receivedAt,
        Instant dueBy,
        boolean overdue,
        @Nullable Outcome outcome,
        @Nullable Long daysToDecision,
        long position,
        Instant recordedAt) {}
