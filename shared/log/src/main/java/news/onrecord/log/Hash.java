package news.onrecord.log;

import java.util.Arrays;
import java.util.Base64;

/** One hash of the Merkle tree, of a leaf or of a node (RFC 6962 section 2.1); its text form is base64. */
public record Hash(byte[] bytes) {

    /** The root of a tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_ROOT = new Hash(Sha256.of());

    private static final byte[] NODE_PREFIX = {1};

    public Hash {
        if (bytes.length != Sha256.LENGTH_BYTES) {
            throw new Malformed("a hash has " + Sha256.LENGTH_BYTES + " bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    /** The hash of an entry: SHA-256(0x00 || entry). */
    public static Hash ofLeaf(byte[] entry) {
        return new Hash(Leaf.hash(entry));
    }

    /** The hash of two neighbours: SHA-256(0x01 || left || right). */
    public static Hash ofNode(Hash left, Hash right) {
        return new Hash(Sha256.of(NODE_PREFIX, left.bytes, right.bytes));
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
