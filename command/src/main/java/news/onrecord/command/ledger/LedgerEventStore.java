package news.onrecord.command.ledger;

import java.util.Map;
import news.onrecord.ledger.LedgerReader;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the ledger. It exists because Axon's own embedded store polls its tail every half second;
 * this one hands out the ledger's stream, which wakes its reader on commit.
 */
public final class LedgerEventStore extends AbstractEventStore {

    private final LedgerReader reader;

    LedgerEventStore(Sequencer sequencer, LedgerReader reader, Snapshots snapshots, Map<String, Class<?>> aggregates) {
        super(new Builder(new LedgerStorageEngine(sequencer, reader, snapshots, aggregates)));
        this.reader = reader;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return reader.openStream(token);
    }

    private static final class Builder extends AbstractEventStore.Builder {
        Builder(LedgerStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
