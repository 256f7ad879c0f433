package news.onrecord.log;

/**
 * What the public log holds of an event: commitments and nothing else, always 97 bytes, so that an outsider learns
 * neither type nor stream nor time from it. The bytes are specified in docs/format.md.
 */
public final class Leaf {

    /** The length of a leaf's bytes. */
    public static final int LENGTH_BYTES = 1 + 3 * Sha256.LENGTH_BYTES;

    /** The length of a part's salt: 128 random bits hide the part even if its words can be guessed. */
    public static final int SALT_BYTES = 16;

    private static final byte FORMAT = 1;
    private static final byte[] LEAF_PREFIX = {0};

    private Leaf() {}

    /** What stands for a part in public: SHA-256(salt || bytes). */
    public static byte[] commitment(byte[] salt, byte[] bytes) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, not " + salt.length);
        }
        return Sha256.of(salt, bytes);
    }

    /** The leaf: the format's number, then the commitments of metadata, facts and texts. */
    public static byte[] of(byte[] metadata, byte[] facts, byte[] texts) {
        var leaf = new byte[LENGTH_BYTES];
        leaf[0] = FORMAT;
        int at = 1;
        for (byte[] commitment : new byte[][] {metadata, facts, texts}) {
            if (commitment.length != Sha256.LENGTH_BYTES) {
                throw new IllegalArgumentException("a commitment has 32 bytes, not " + commitment.length);
            }
            System.arraycopy(commitment, 0, leaf, at, Sha256.LENGTH_BYTES);
            at += Sha256.LENGTH_BYTES;
        }
        return leaf;
    }

    /** The leaf's hash in the Merkle tree: SHA-256(0x00 || leaf), RFC 6962 section 2.1. */
    public static byte[] hash(byte[] leaf) {
        return Sha256.of(LEAF_PREFIX, leaf);
    }
}
