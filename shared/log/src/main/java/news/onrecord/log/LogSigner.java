package news.onrecord.log;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;

/** Signs notes with a log's Ed25519 key (C2SP signed-note). Whoever holds it can speak for the log. */
public final class LogSigner {

    private final KeyPair keys;
    private final VerifierKey verifierKey;

    /**
     * @param name the key's name; for a log its origin
     * @param seed the 32 bytes of the private key (RFC 8032 section 5.1.5)
     */
    public LogSigner(String name, byte[] seed) {
        keys = Ed25519.keys(seed);
        verifierKey = new VerifierKey(name, SignatureType.ED25519, keys.getPublic());
    }

    /** What others check its signatures with. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** Signs a note's text. */
    public NoteSignature sign(String text) {
        byte[] signature = Ed25519.sign(keys.getPrivate(), text.getBytes(StandardCharsets.UTF_8));
        return new NoteSignature(verifierKey.name(), verifierKey.keyId(), signature);
    }
}
