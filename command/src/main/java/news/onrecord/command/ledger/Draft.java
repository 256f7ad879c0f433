package news.onrecord.command.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import news.onrecord.Introduces;
import news.onrecord.Reservation;
import news.onrecord.Reserves;
import news.onrecord.ledger.EventCodec;
import news.onrecord.log.Leaf;
import news.onrecord.log.Sha256;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event in its stored form but for the time, which the ledger gives last: all that can be encoded, salted and hashed
 * without the time already is, by whoever brings the event, so that nobody else waits for it.
 *
 * @param introduced the id that the event brings into the ledger, or the key of what it reserves, if any
 * @param reservation what it reserves, if anything
 */
record Draft(
        UUID eventId,
        String stream,
        long sequence,
        @Nullable String introduced,
        @Nullable Reservation reservation,
        EventCodec.Parts parts,
        byte[] metadata,
        byte[] metadataSalt,
        byte[] factsSalt,
        byte[] textsSalt,
        byte[] metadataCommitment,
        byte[] textsCommitment,
        List<TextRow> texts) {

    /** A text part as it is stored. */
    record TextRow(byte[] salt, byte[] bytes, byte[] commitment) {}

    /** Enough of a hash that nobody meets another's by chance; its length is an id's. */
    private static final int KEY_BYTES = 16;

    static Draft of(DomainEventMessage<?> event, EventCodec codec, SecureRandom random) {
        var eventId = UUID.fromString(event.getIdentifier());
        var stream = event.getAggregateIdentifier();
        var parts = codec.encode(stream, event.getSequenceNumber(), event.getPayload());
        byte[] metadata = codec.metadata(eventId, event.getMetaData());
        var salts = new Salts(random, 3 + parts.texts().size());
        byte[] metadataSalt = salts.next();
        byte[] factsSalt = salts.next();
        byte[] textsSalt = salts.next();
        var texts = new ArrayList<TextRow>(parts.texts().size());
        var commitments = new ByteArrayOutputStream();
        for (byte[] bytes : parts.texts()) {
            byte[] salt = salts.next();
            byte[] commitment = Leaf.commitment(salt, bytes);
            commitments.writeBytes(commitment);
            texts.add(new TextRow(salt, bytes, commitment));
        }
        var reservation = event.getPayload() instanceof Reserves reserving
                ? reserving.reserves().orElse(null)
                : null;
        return new Draft(
                eventId,
                stream,
                event.getSequenceNumber(),
                reservation == null ? introduced(event.getPayload()) : key(reservation),
                reservation,
                parts,
                metadata,
                metadataSalt,
                factsSalt,
                textsSalt,
                Leaf.commitment(metadataSalt, metadata),
                Leaf.commitment(textsSalt, commitments.toByteArray()),
                texts);
    }

    private static @Nullable String introduced(Object event) {
        var id = event instanceof Introduces introducing ? introducing.introduces() : null;
        return id == null ? null : id.value();
    }

    /** Under what the reservation is kept: none of its words. */
    private static String key(Reservation reservation) {
        byte[] hash = Sha256.of(reservation.words().getBytes(StandardCharsets.UTF_8));
        return reservation.kind() + "_" + HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    }

    /** The event as it is recorded at that time. */
    Sealed at(Instant recordedAt, EventCodec codec) {
        byte[] facts = codec.facts(parts, recordedAt);
        byte[] leaf = Leaf.of(metadataCommitment, Leaf.commitment(factsSalt, facts), textsCommitment);
        return new Sealed(this, facts, leaf, Leaf.hash(leaf));
    }

    /** What the event weighs on its way, about, in bytes. */
    long weight() {
        long weight = 600L + metadata.length + parts.facts().length;
        for (TextRow text : texts) {
            weight += 100L + text.bytes().length;
        }
        return weight;
    }

    /** An event with its time: its bytes are final. */
    record Sealed(Draft draft, byte[] facts, byte[] leaf, byte[] leafHash) {}

    /** So many salts, drawn at once: each draw is a call of the operating system's. */
    private static final class Salts {
        private final byte[] drawn;
        private int at;

        Salts(SecureRandom random, int count) {
            drawn = new byte[count * Leaf.SALT_BYTES];
            random.nextBytes(drawn);
        }

        byte[] next() {
            at += Leaf.SALT_BYTES;
            return Arrays.copyOfRange(drawn, at - Leaf.SALT_BYTES, at);
        }
    }
}
