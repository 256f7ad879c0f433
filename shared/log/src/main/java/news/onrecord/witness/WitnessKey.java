package news.onrecord.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import news.onrecord.log.Malformed;
import news.onrecord.log.WitnessSigner;
import org.jspecify.annotations.Nullable;

/**
 * The witness's private key as a file that its owner alone may read: {@code PRIVATE+KEY+<name>+<key id>+<base64>}. It is
 * made once, from chance, for this witness only; whoever has it can cosign in the witness's name.
 */
final class WitnessKey {

    private static final String START = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;

    /** C2SP signed-note's number for Ed25519 cosignatures. */
    private static final byte COSIGNATURE = 0x04;

    private WitnessKey() {}

    /** The signer of a key that was made before. */
    static WitnessSigner read(Path file) {
        try {
            OwnerOnly.check(file);
            return parse(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException | Malformed unusable) {
            throw new CannotWitness(
                    "The witness's key " + file + " is not what was written there (" + reason(unusable)
                            + "). Put its backup in its place.",
                    unusable);
        }
    }

    /** Makes a key; it is on disk before it is used. */
    static WitnessSigner make(Path file, @Nullable String name) throws IOException {
        if (name == null) {
            throw new CannotWitness("What is the witness called? Its key is made now: give it a name with --name,"
                    + " best an address of yours such as witness.example/w1.");
        }
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        var signer = signer(name, seed);
        OwnerOnly.replace(file, (text(signer, seed) + "\n").getBytes(StandardCharsets.US_ASCII));
        return signer;
    }

    private static WitnessSigner signer(String name, byte[] seed) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            throw new CannotWitness("The name of a witness is written in ASCII here, not '" + name + "'.");
        }
        try {
            return new WitnessSigner(name, seed);
        } catch (Malformed malformed) {
            throw new CannotWitness("A witness cannot be called that: " + malformed.getMessage() + ".", malformed);
        }
    }

    private static String text(WitnessSigner signer, byte[] seed) {
        byte[] typed = new byte[1 + SEED_BYTES];
        typed[0] = COSIGNATURE;
        System.arraycopy(seed, 0, typed, 1, SEED_BYTES);
        var key = signer.verifierKey();
        return START + key.name() + "+" + HexFormat.of().toHexDigits(key.keyId()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static WitnessSigner parse(String text) {
        var parts = text.split("\\+", 5);
        if (parts.length != 5 || !text.startsWith(START)) {
            throw new Malformed("it does not begin with " + START);
        }
        byte[] typed = base64(parts[4]);
        if (typed.length != 1 + SEED_BYTES || typed[0] != COSIGNATURE) {
            throw new Malformed("it is not an Ed25519 key for cosignatures");
        }
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        var signer = new WitnessSigner(parts[2], seed);
        if (!text(signer, seed).equals(text)) {
            throw new Malformed("its key id is not that of its key");
        }
        return signer;
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("it is not base64");
        }
    }

    /** Of what was read, no byte is repeated. */
    private static String reason(Exception unusable) {
        return unusable instanceof Malformed ? String.valueOf(unusable.getMessage()) : unusable.toString();
    }
}
