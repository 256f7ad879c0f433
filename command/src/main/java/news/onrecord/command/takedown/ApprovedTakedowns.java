package news.onrecord.command.takedown;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.RecordedEvent;
import news.onrecord.takedown.ReachedText;
import news.onrecord.takedown.TakedownApproved;
import news.onrecord.takedown.TakedownId;
import news.onrecord.takedown.TakedownProposed;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The takedowns that were approved and whose words may still be there, out of the ledger itself. */
@Component
final class ApprovedTakedowns {

    /** By the streams' names, which have an index, as the types have not; nothing follows on an erasure. */
    private static final String OPEN = "select stream from ledger.event as approved"
            + " where stream >= 'tkd_' and stream < 'tke' and type = 'TakedownApproved'"
            + " and not exists (select from ledger.event as later where later.stream = approved.stream"
            + " and later.sequence > approved.sequence and later.type = 'WordsErased') order by position";

    private final JdbcClient sql;
    private final LedgerReader ledger;

    ApprovedTakedowns(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.sql = JdbcClient.create(dataSource);
        this.ledger = ledger;
    }

    /**
     * One of them.
     *
     * @param approval the metadata of the event by which it was approved
     */
    record Approved(TakedownId id, List<ReachedText> texts, Map<String, Object> approval) {}

    List<Approved> open() {
        return sql.sql(OPEN).query(String.class).list().stream()
                .map(stream -> approved(ledger.facts(stream, 0)))
                .toList();
    }

    /** The version that was approved is the last that was proposed before. */
    private static Approved approved(List<RecordedEvent> life) {
        var approval = life.stream()
                .filter(event -> event.event() instanceof TakedownApproved)
                .findFirst()
                .orElseThrow();
        var proposed = life.stream()
                .map(RecordedEvent::event)
                .filter(TakedownProposed.class::isInstance)
                .map(TakedownProposed.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
        return new Approved(proposed.takedownId(), proposed.texts(), approval.metadata());
    }
}
