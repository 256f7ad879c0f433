package news.onrecord.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key that signatures on notes are checked with (C2SP signed-note, "Verifier keys"); its text form is the vkey.
 *
 * @param name who signs, preferably a URL without its scheme
 * @param type how the key signs
 * @param key an Ed25519 key
 */
public record VerifierKey(String name, SignatureType type, PublicKey key) {

    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{8}");

    public VerifierKey {
        NoteSignature.checkName(name);
    }

    /** The key with these 32 bytes. */
    public static VerifierKey of(String name, SignatureType type, byte[] key) {
        return new VerifierKey(name, type, Ed25519.publicKey(key));
    }

    /**
     * Reads a vkey.
     *
     * @throws Malformed also when its key id is not that of its name and key
     */
    public static VerifierKey parse(String vkey) {
        var parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !KEY_ID.matcher(parts[1]).matches()) {
            throw new Malformed("a vkey is <name>+<key id, 8 hex digits>+<base64>, not '" + Strict.excerpt(vkey) + "'");
        }
        byte[] typed = Strict.base64("the key of '" + parts[0] + "'", parts[2]);
        if (typed.length == 0) {
            throw new Malformed("the vkey of '" + parts[0] + "' has no key");
        }
        var key = of(parts[0], SignatureType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        var keyId = HexFormat.of().toHexDigits(key.keyId());
        if (!keyId.equals(parts[1])) {
            throw new Malformed("the key id of '" + parts[0] + "' is " + keyId + ", not " + parts[1]);
        }
        return key;
    }

    /** SHA-256(name || 0x0A || type || key), its first four bytes. */
    public int keyId() {
        byte[] hash = Sha256.of((name + "\n").getBytes(StandardCharsets.UTF_8), typed());
        return ByteBuffer.wrap(hash).getInt();
    }

    /** Whether a signature says that it was made with this key. */
    boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == keyId();
    }

    /** Whether a signature was made with this key over this text. */
    boolean verifies(String text, NoteSignature signature) {
        return switch (type) {
            case ED25519 -> Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature.bytes());
            case COSIGNATURE ->
                Cosignature.parse(signature)
                        .filter(cosignature -> cosignature.verifies(key, text))
                        .isPresent();
        };
    }

    /** The vkey. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(keyId()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    private byte[] typed() {
        byte[] bytes = Ed25519.bytes(key);
        return ByteBuffer.allocate(1 + bytes.length)
                .put(type.identifier())
                .put(bytes)
                .array();
    }
}
