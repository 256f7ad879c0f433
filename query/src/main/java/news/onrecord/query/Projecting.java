package news.onrecord.query;

import java.util.List;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.takedown.ReachedText;
import news.onrecord.takedown.WordsErased;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leads every event of the ledger to all projections, also those that no projection knows, so that the views' position
 * is the ledger's. It works within Axon's unit of work, one for each batch: the rows are written just before it
 * commits, together with the token.
 */
final class Projecting implements EventMessageHandler {

    private static final String BATCH = Batch.class.getName();

    private final List<Projection> projections;
    private final JdbcTemplate rows;
    private final LedgerReader ledger;
    private final Arrival arrival;

    Projecting(List<Projection> projections, JdbcTemplate rows, LedgerReader ledger, Arrival arrival) {
        this.projections = List.copyOf(projections);
        this.rows = rows;
        this.ledger = ledger;
        this.arrival = arrival;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> event) {
        var moment = new Moment(position(event), event.getTimestamp());
        var batch = batch(CurrentUnitOfWork.get().root());
        projections.forEach(projection -> projection.project(event.getPayload(), moment, batch));
        if (event.getPayload() instanceof WordsErased erased) {
            erased.texts().stream().map(ReachedText::position).distinct().forEach(position -> forget(position, batch));
        }
        batch.reach(moment);
        return null;
    }

    /** Words that left the ledger leave the views, for all moments: their event is read once more, as it is without them. */
    private void forget(long position, Batch batch) {
        ledger.after(position - 1, 1).forEach(event -> {
            var withoutWords = new Batch();
            var moment = new Moment(event.position(), event.recordedAt());
            projections.forEach(projection -> projection.project(event.event(), moment, withoutWords));
            batch.forget(withoutWords);
        });
    }

    private Batch batch(UnitOfWork<?> unit) {
        return unit.getOrComputeResource(BATCH, key -> {
            var batch = new Batch();
            unit.onPrepareCommit(before -> {
                var reached = batch.write(rows);
                before.afterCommit(after -> arrival.reached(reached));
            });
            return batch;
        });
    }

    private static long position(EventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null) {
            return tracked.trackingToken().position().orElseThrow();
        }
        throw new IllegalStateException("an event without a place in the ledger: " + event.getPayloadType());
    }
}
