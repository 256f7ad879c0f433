package news.onrecord.query.complaint;

import java.time.Instant;
import java.util.List;
import news.onrecord.complaint.Ground;
import news.onrecord.complaint.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * That there is a complaint, told with what it is about. Not whether it is overdue: that changes as time goes by, and the
 * answer in which this stands does not.
 *
 * @param outcome null as long as it is not decided
 */
public record ComplaintMention(
        String id, List<Ground> grounds, Instant dueBy, @Nullable Outcome outcome) {

    static ComplaintMention of(ComplaintLine complaint) {
        return new ComplaintMention(complaint.id(), complaint.grounds(), complaint.dueBy(), complaint.outcome());
    }
}
