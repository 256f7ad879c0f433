package news.onrecord.app.bench;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.ledger.EventCodec;
import news.onrecord.log.Leaf;

/** Claims as the ledger's tables hold them, made beforehand for whoever stores rows without deciding anything. */
final class Rows {

    private static final EventCodec CODEC = new EventCodec();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Rows() {}

    /** One event's columns and its text's, all sealed. */
    record Row(
            UUID eventId,
            String stream,
            String type,
            Instant recordedAt,
            byte[] metadataSalt,
            byte[] metadata,
            byte[] factsSalt,
            byte[] facts,
            byte[] textsSalt,
            byte[] leaf,
            byte[] leafHash,
            byte[] textSalt,
            byte[] text,
            byte[] commitment) {}

    static Row of(long number, Instant recordedAt) {
        var eventId = UUID.randomUUID();
        var claim = ClaimId.of(UUID.randomUUID());
        var event = new ClaimRecorded(claim, Text.of(Contender.statement(number)), "en", ClaimKind.FACTUAL, null);
        var parts = CODEC.encode(claim.value(), 0, event);
        byte[] metadata = CODEC.metadata(
                eventId,
                Map.of(
                        "actor",
                        "local",
                        "client",
                        "http",
                        "correlationId",
                        UUID.randomUUID().toString(),
                        "causationId",
                        UUID.randomUUID().toString()));
        byte[] facts = CODEC.facts(parts, recordedAt.truncatedTo(ChronoUnit.MICROS));
        List<byte[]> salts = List.of(salt(), salt(), salt(), salt());
        byte[] text = parts.texts().getFirst();
        byte[] commitment = Leaf.commitment(salts.get(3), text);
        byte[] leaf = Leaf.of(
                Leaf.commitment(salts.get(0), metadata),
                Leaf.commitment(salts.get(1), facts),
                Leaf.commitment(salts.get(2), commitment));
        return new Row(
                eventId,
                claim.value(),
                parts.type().name(),
                recordedAt.truncatedTo(ChronoUnit.MICROS),
                salts.get(0),
                metadata,
                salts.get(1),
                facts,
                salts.get(2),
                leaf,
                Leaf.hash(leaf),
                salts.get(3),
                text,
                commitment);
    }

    private static byte[] salt() {
        var salt = new byte[Leaf.SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
