package news.onrecord.command.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.ledger.EventCodec;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** The real engine, but for the append, which goes into the memory of a test. */
final class MemoryEventStore extends AbstractEventStore {

    MemoryEventStore(MemoryLedger ledger, EventStorageEngine reading) {
        super(new Builder(new Engine(ledger, reading)));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        throw new UnsupportedOperationException("nobody listens here");
    }

    private static final class Builder extends AbstractEventStore.Builder {
        Builder(EventStorageEngine engine) {
            storageEngine(engine);
        }
    }

    private record Engine(MemoryLedger ledger, EventStorageEngine reading, SecureRandom random, EventCodec codec)
            implements EventStorageEngine {

        Engine(MemoryLedger ledger, EventStorageEngine reading) {
            this(ledger, reading, new SecureRandom(), new EventCodec());
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            var unitOfWork = CurrentUnitOfWork.get();
            var command = unitOfWork.root().getMessage();
            List<DomainEventMessage<?>> recorded = new ArrayList<>();
            events.forEach(event -> recorded.add((DomainEventMessage<?>) event));
            Map<String, Long> restsOn =
                    command != null && command.getPayload() instanceof RestsOn resting ? resting.restsOn() : Map.of();
            var drafts = recorded.stream()
                    .map(event -> Draft.of(event, codec, random))
                    .toList();
            Receipt.keep(unitOfWork, recorded, _ -> ledger.append(new Entry(drafts, restsOn, null)));
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            reading.storeSnapshot(snapshot);
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
            throw new UnsupportedOperationException("nobody listens here");
        }

        @Override
        public DomainEventStream readEvents(String stream, long fromSequence) {
            return reading.readEvents(stream, fromSequence);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
            return ledger.snapshots().containsKey(stream) ? reading.readSnapshot(stream) : Optional.empty();
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String stream) {
            return reading.lastSequenceNumberFor(stream);
        }

        @Override
        public TrackingToken createTailToken() {
            return reading.createTailToken();
        }

        @Override
        public TrackingToken createHeadToken() {
            return reading.createHeadToken();
        }

        @Override
        public TrackingToken createTokenAt(Instant moment) {
            return reading.createTokenAt(moment);
        }
    }
}
