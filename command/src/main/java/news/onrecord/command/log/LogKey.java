package news.onrecord.command.log;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import news.onrecord.log.LogSigner;
import news.onrecord.log.Malformed;
import news.onrecord.log.VerifierKey;

/**
 * A private key of the log with its name, the origin. Its text form is the one that the Go tools use
 * ({@code PRIVATE+KEY+<name>+<key id>+<base64>}). Never printed.
 */
final class LogKey {

    private static final String START = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final LogSigner signer;

    private LogKey(String name, byte[] seed) {
        this.seed = seed;
        this.signer = new LogSigner(name, seed);
    }

    /** A new key of that name. */
    static LogKey generate(String name, SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new LogKey(name, seed);
    }

    /** Reads the text form; what is wrong is told without repeating it. */
    static LogKey parse(String text) {
        var parts = text.strip().split("\\+", 5);
        if (!text.startsWith(START) || parts.length != 5) {
            throw new Malformed("it does not begin with " + START + "<name>+<key id>+");
        }
        byte[] typed;
        try {
            typed = Base64.getDecoder().decode(parts[4]);
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("its key is not base64");
        }
        if (typed.length != 1 + SEED_BYTES || typed[0] != 1) {
            throw new Malformed("it is not an Ed25519 key");
        }
        var key = new LogKey(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.id().equals(parts[3])) {
            throw new Malformed("its key id is not that of its name and key");
        }
        return key;
    }

    /** The text form, for the file that its owner alone can read. */
    String text() {
        byte[] typed =
                ByteBuffer.allocate(1 + SEED_BYTES).put((byte) 1).put(seed).array();
        return START + origin() + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed) + "\n";
    }

    LogSigner signer() {
        return signer;
    }

    String origin() {
        return verifierKey().name();
    }

    VerifierKey verifierKey() {
        return signer.verifierKey();
    }

    /** The key id, as it stands in the vkey. */
    String id() {
        return id(verifierKey());
    }

    static String id(VerifierKey key) {
        return HexFormat.of().toHexDigits(key.keyId());
    }

    @Override
    public String toString() {
        return "the private key " + id() + " of " + origin();
    }
}
