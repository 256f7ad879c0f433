package news.onrecord.complaint;

import java.time.Instant;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody complained.
 *
 * @param aboutId the id of the claim, report, correction or assessment that they complain about
 * @param words what they say is wrong with it
 * @param complainant null when they did not say who they are
 * @param receivedAt when it reached the house; null when nobody knows
 * @param dueBy until when the house wants to have decided
 */
public record ComplaintReceived(
        ComplaintId complaintId,
        String aboutId,
        List<Ground> grounds,
        Text words,
        @Nullable Complainant complainant,
        @Nullable PartialDate receivedAt,
        Instant dueBy)
        implements ComplaintEvent {

    public ComplaintReceived {
        grounds = List.copyOf(grounds);
    }
}
