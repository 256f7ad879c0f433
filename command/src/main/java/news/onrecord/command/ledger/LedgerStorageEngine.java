package news.onrecord.command.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.ledger.LedgerReader;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as Axon sees it: it appends what a unit of work has gathered, once, and reads streams without their texts.
 */
final class LedgerStorageEngine implements EventStorageEngine {

    private static final int PREFIX = 3;

    private final Sequencer sequencer;
    private final LedgerReader reader;
    private final Snapshots snapshots;
    private final Map<String, Class<?>> aggregates;

    /**
     * @param aggregates by the prefix of their streams' names
     */
    LedgerStorageEngine(
            Sequencer sequencer, LedgerReader reader, Snapshots snapshots, Map<String, Class<?>> aggregates) {
        this.sequencer = sequencer;
        this.reader = reader;
        this.snapshots = snapshots;
        this.aggregates = aggregates;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        var unitOfWork = CurrentUnitOfWork.get();
        var command = unitOfWork.root().getMessage();
        List<DomainEventMessage<?>> recorded = new ArrayList<>();
        events.forEach(event -> recorded.add(domainEvent(event)));
        Expected.check(command, recorded.getFirst());
        Receipt.keep(
                unitOfWork,
                recorded,
                receipt -> sequencer.append(recorded, restsOn(command), kept(command, recorded, receipt)));
    }

    private static @Nullable Kept kept(
            @Nullable Message<?> command, List<DomainEventMessage<?>> events, Receipt receipt) {
        return command != null && command.getMetaData().get(Once.METADATA) instanceof Once once
                ? once.kept(events, receipt)
                : null;
    }

    private static Map<String, Long> restsOn(@Nullable Message<?> command) {
        return command != null && command.getPayload() instanceof RestsOn resting ? resting.restsOn() : Map.of();
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalArgumentException("only an aggregate's events go on record, but "
                + event.getPayloadType().getName() + " belongs to none");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("the ledger is read in order through its stream");
    }

    @Override
    public DomainEventStream readEvents(String stream, long fromSequence) {
        return DomainEventStream.of(reader.domainEvents(stream, fromSequence));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return reader.lastSequence(stream);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.ofNullable(aggregates.get(stream.substring(0, PREFIX)))
                .flatMap(aggregate -> snapshots.read(stream, aggregate));
    }

    @Override
    public TrackingToken createTailToken() {
        return reader.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return reader.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return reader.createTokenAt(moment);
    }
}
