package news.onrecord.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What a witness puts under a checkpoint (C2SP tlog-cosignature, Ed25519): that at this time it was the largest
 * consistent tree which the witness had seen of that log.
 *
 * @param seconds since 1970-01-01T00:00:00Z
 * @param signature Ed25519 over the time and the checkpoint's text
 */
record Cosignature(long seconds, byte[] signature) {

    private static final int LENGTH_BYTES = Long.BYTES + Ed25519.SIGNATURE_BYTES;

    static Cosignature make(PrivateKey key, String text, Instant time) {
        long seconds = time.getEpochSecond();
        if (seconds < 0) {
            throw new Malformed("a cosignature's time is not before 1970: " + time);
        }
        return new Cosignature(seconds, Ed25519.sign(key, message(seconds, text)));
    }

    /** Takes a signature's bytes apart; empty when they have another form. */
    static Optional<Cosignature> parse(NoteSignature signature) {
        var bytes = ByteBuffer.wrap(signature.bytes());
        if (bytes.remaining() != LENGTH_BYTES || bytes.getLong(0) < 0) {
            return Optional.empty();
        }
        long seconds = bytes.getLong();
        byte[] signed = new byte[Ed25519.SIGNATURE_BYTES];
        bytes.get(signed);
        return Optional.of(new Cosignature(seconds, signed));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH_BYTES).putLong(seconds).put(signature).array();
    }

    boolean verifies(PublicKey key, String text) {
        return Ed25519.verifies(key, message(seconds, text), signature);
    }

    private static byte[] message(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
