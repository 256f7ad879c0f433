package news.onrecord.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;
import news.onrecord.log.Sha256;

/**
 * The UUID that follows from what a record is called, the same on every machine and every day: a UUIDv8 (RFC 9562,
 * appendix B.2), SHA-256 over the namespace below and the names, each ended by a NUL.
 */
final class DerivedUuid {

    private static final UUID NAMESPACE = UUID.fromString("505c9b02-aec6-4acd-8d64-8a65311e0d82");

    private DerivedUuid() {}

    static UUID of(String... names) {
        var namespace = ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array();
        var name = String.join("\0", names) + "\0";
        var hash = ByteBuffer.wrap(Sha256.of(namespace, name.getBytes(UTF_8)));
        return new UUID(
                (hash.getLong() & 0xffffffff_ffff0fffL) | 0x8000L,
                (hash.getLong() & 0x3fffffff_ffffffffL) | 0x80000000_00000000L);
    }
}
