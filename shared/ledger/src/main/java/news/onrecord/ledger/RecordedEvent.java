package news.onrecord.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;

/**
 * One event as it stands in the ledger.
 *
 * @param position its place: dense, final, from 0
 * @param sequence its place in its stream, from 0
 * @param recordedAt when the ledger took it
 * @param metadata who acted, through what
 * @param event the record of the language
 */
public record RecordedEvent(
        long position,
        UUID eventId,
        String stream,
        long sequence,
        Instant recordedAt,
        Map<String, Object> metadata,
        Object event) {

    /** As Axon's processors take it; the token is the position. */
    TrackedEventMessage<?> tracked() {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position), kind(), stream, sequence, message(), () -> recordedAt);
    }

    /** As Axon's aggregates are read from it. */
    DomainEventMessage<?> domain() {
        return new GenericDomainEventMessage<>(kind(), stream, sequence, message(), () -> recordedAt);
    }

    private String kind() {
        return stream.substring(0, 3);
    }

    private GenericMessage<Object> message() {
        return new GenericMessage<>(eventId.toString(), event, metadata);
    }
}
