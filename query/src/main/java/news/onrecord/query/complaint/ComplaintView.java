package news.onrecord.query.complaint;

import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.complaint.Ground;
import org.jspecify.annotations.Nullable;

/**
 * One complaint with what came of it.
 *
 * @param position what the answer stands for
 * @param words what is complained of; null when erased
 * @param complainant null when they did not say who they are
 * @param dueBy until when it is to be decided
 * @param overdue whether it should have been decided by now and was not
 * @param deadlines the one that was set at first, and each that came later, with why
 * @param decisions all of them; the last one stands, unless it was reopened since
 * @param reopenings when it was looked at again, and why
 * @param corrections the ids of those that came of it
 * @param daysToDecision from its reception to the decision that stands; null as long as there is none
 * @param recordedPosition the place of the event that put it on record
 */
public record ComplaintView(
        long position,
        String id,
        String aboutId,
        List<Ground> grounds,
        @Nullable String words,
        @Nullable ComplainantView complainant,
        @Nullable PartialDate receivedAt,
        @Nullable AcknowledgementView acknowledged,
        Instant dueBy,
        boolean overdue,
        List<DeadlineView> deadlines,
        List<DecisionView> decisions,
        List<ReopeningView> reopenings,
        List<String> corrections,
        @Nullable Long daysToDecision,
        long recordedPosition,
        Instant recordedAt) {

    /** Who complained; what was erased is null. */
    public record ComplainantView(@Nullable String name, @Nullable String contact) {}

    /** That the complainant was told that it has arrived. */
    public record AcknowledgementView(
            @Nullable PartialDate acknowledgedAt,
            @Nullable String note,
            long position,
            Instant recordedAt) {}

    /** Until when it was to be decided, and why so late. */
    public record DeadlineView(
            Instant dueBy, @Nullable String reason, long position, Instant recordedAt) {}

    /** That it was looked at again. */
    public record ReopeningView(@Nullable String reason, long position, Instant recordedAt) {}
}
