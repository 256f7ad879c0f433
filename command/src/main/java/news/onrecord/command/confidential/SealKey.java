package news.onrecord.command.confidential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import news.onrecord.log.Malformed;
import news.onrecord.log.Sha256;

/**
 * A master key, under which identities are sealed with AES-256-GCM. It is kept in a file of the log's folder, never in
 * the database, and never printed. Each sealing has a nonce of its own; a key is safe for some four thousand million.
 */
final class SealKey {

    private static final String START = "SEAL+KEY+";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 8;

    private final byte[] key;

    private SealKey(byte[] key) {
        this.key = key;
    }

    static SealKey generate(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SealKey(key);
    }

    /** Reads the text form; what is wrong is told without repeating it. */
    static SealKey parse(String text) {
        var parts = text.strip().split("\\+", 4);
        if (!text.startsWith(START) || parts.length != 4) {
            throw new Malformed("it does not begin with " + START + "<key id>+");
        }
        var key = new SealKey(decoded(parts[3]));
        if (!key.id().equals(parts[2])) {
            throw new Malformed("its key id is not that of its key");
        }
        return key;
    }

    private static byte[] decoded(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("its key is not base64");
        }
        throw new Malformed("its key does not have " + KEY_BYTES + " bytes");
    }

    /** The text form, for the file that its owner alone can read. */
    String text() {
        return START + id() + "+" + Base64.getEncoder().encodeToString(key) + "\n";
    }

    /** Names the key, and tells nothing of it. */
    String id() {
        byte[] named = concat("onrecord.news/seal-key@v1\n".getBytes(StandardCharsets.UTF_8), key);
        return HexFormat.of().formatHex(Sha256.of(named), 0, ID_BYTES);
    }

    /** Nonce and ciphertext; they open only together with the same words about what it is. */
    byte[] seal(byte[] plain, String about, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            return concat(nonce, cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(plain));
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    /**
     * What was sealed.
     *
     * @throws GeneralSecurityException when it was changed, or was sealed as something else
     */
    byte[] open(byte[] sealed, String about) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES) {
            throw new GeneralSecurityException("it is cut off");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    @Override
    public String toString() {
        return "the seal key " + id();
    }
}
