package news.onrecord.command.ledger;

import java.util.Map;
import news.onrecord.ledger.EventCodec;
import news.onrecord.ledger.LedgerReader;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** The house's Axon, its bus, cache and snapshots, on a ledger in memory; and what its aggregates remember, as JSON. */
public final class MemoryAxon {

    private final MemoryLedger ledger;
    private final Map<String, Class<?>> aggregates;
    private final LedgerReader reader;
    private final Snapshots snapshots;
    private final Configuration axon;

    public MemoryAxon(MemoryLedger ledger, Map<String, Class<?>> aggregates) {
        this.ledger = ledger;
        this.aggregates = aggregates;
        this.reader = reader(ledger);
        this.snapshots = new Snapshots(ledger.dataSource());
        this.axon = configured(ledger, reader, snapshots, aggregates);
        axon.start();
    }

    /** Nobody here waits to be woken. */
    @SuppressWarnings("NullAway")
    private static LedgerReader reader(MemoryLedger ledger) {
        return new LedgerReader(ledger.dataSource(), new EventCodec(), null);
    }

    /** The sequencer is for the real append alone, which this has not. */
    @SuppressWarnings("NullAway")
    private static Configuration configured(
            MemoryLedger ledger, LedgerReader reader, Snapshots snapshots, Map<String, Class<?>> aggregates) {
        var reading = new LedgerStorageEngine(null, reader, snapshots, aggregates);
        return CommandLedger.configurer(null, reader, ledger.dataSource(), aggregates)
                .configureEventStore(axon -> new MemoryEventStore(ledger, reading))
                .buildConfiguration();
    }

    public Configuration axon() {
        return axon;
    }

    public LedgerReader reader() {
        return reader;
    }

    /** Has the aggregate read from what is stored of it when it is used next. */
    public void forget(String stream) {
        axon.getComponent(AggregateCache.class).forget(stream);
    }

    /** Begins anew with an empty ledger. */
    public void clear() {
        axon.getComponent(AggregateCache.class).removeAll();
        ledger.clear();
    }

    /** Keeps a snapshot of the aggregate, and answers its bytes: all that it remembers. */
    public byte[] snapshot(String stream) {
        var type = aggregates.get(stream.substring(0, 3));
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        try {
            var loaded = axon.repository(type).load(stream);
            loaded.execute(aggregate -> snapshots.store(new GenericDomainEventMessage<>(
                    stream.substring(0, 3), stream, ledger.stream(stream).size() - 1L, aggregate)));
        } finally {
            unitOfWork.rollback();
        }
        var kept = ledger.snapshots().get(stream);
        if (kept == null) {
            throw new IllegalStateException("no snapshot was kept of " + stream);
        }
        return kept.state();
    }
}
