package news.onrecord.log;

import java.security.KeyPair;
import java.time.Instant;

/**
 * Cosigns checkpoints with a witness's Ed25519 key (C2SP tlog-cosignature). The witness must have recorded the checkpoint
 * as the latest before, or it could contradict itself.
 */
public final class WitnessSigner {

    private final KeyPair keys;
    private final VerifierKey verifierKey;

    /**
     * @param name the key's name
     * @param seed the 32 bytes of a private key that serves this witness alone: what it signs does not name it
     */
    public WitnessSigner(String name, byte[] seed) {
        keys = Ed25519.keys(seed);
        verifierKey = new VerifierKey(name, SignatureType.COSIGNATURE, keys.getPublic());
    }

    /** What others check its cosignatures with. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** Cosigns a checkpoint as of a time, which counts in whole seconds. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant time) {
        byte[] cosignature =
                Cosignature.make(keys.getPrivate(), checkpoint.text(), time).bytes();
        return new NoteSignature(verifierKey.name(), verifierKey.keyId(), cosignature);
    }
}
