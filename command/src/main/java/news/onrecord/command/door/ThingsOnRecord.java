package news.onrecord.command.door;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.ProposalApproved;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.RecordedEvent;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which things are on record, asked of the ledger itself, never of a view that may lag: those with a stream of their own,
 * and those that another thing's stream brought. What is on record stays on record, so no race makes an answer wrong. A
 * correction that was only proposed is none: outside of its thing it is not there before it is approved.
 */
@Component
public final class ThingsOnRecord {

    private static final Pattern CLAIM_OR_REPORT =
            Pattern.compile("(clm|rep)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final List<String> APPROVED = List.of("ProposalApproved");

    private final LedgerReader ledger;
    private final JdbcClient sql;

    ThingsOnRecord(
            @Qualifier("commandLedgerReader") LedgerReader ledger,
            @Qualifier("commandDataSource") DataSource dataSource) {
        this.ledger = ledger;
        this.sql = JdbcClient.create(dataSource);
    }

    /** The event that brought a thing into another thing's stream; empty when none did, or nobody approved it yet. */
    public Optional<RecordedEvent> introducing(String id) {
        return introducingEvenIfProposed(id)
                .filter(brought -> !(brought.event() instanceof CorrectionProposed proposed) || isApproved(proposed));
    }

    /** The same, also what was only proposed, whatever became of it: its words are on record. */
    public Optional<RecordedEvent> introducingEvenIfProposed(String id) {
        return sql.sql("select position from work.introduced where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .flatMap(position -> ledger.after(position - 1, 1).stream().findFirst());
    }

    private boolean isApproved(CorrectionProposed proposed) {
        return ledger.milestones(List.of(proposed.thingId()), APPROVED).stream()
                .anyMatch(event -> event.event() instanceof ProposalApproved approved
                        && approved.correctionId().equals(proposed.correctionId()));
    }

    /** Refuses the id of something that is not on record. */
    public void require(String field, String id) {
        if (ledger.lastSequence(id).isEmpty() && introducing(id).isEmpty()) {
            throw new Refused(
                    Refusal.NOT_ON_RECORD,
                    "'" + field + "' names " + id + ", which is not on record. Check the id, or record it first.");
        }
    }

    /** The id of a claim or a report, which need not be on record. */
    public static String claimOrReport(String field, String id) {
        if (!CLAIM_OR_REPORT.matcher(id).matches()) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'" + field + "' must be the id of a claim (clm_…) or of a report (rep_…), in lower case.");
        }
        return id;
    }
}
