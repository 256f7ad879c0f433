package news.onrecord.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over byte strings put one after another (FIPS 180-4). */
public final class Sha256 {

    /** The length of a hash. */
    public static final int LENGTH_BYTES = 32;

    /** Copied for each hash, which is much cheaper than looking for a provider; never fed itself. */
    private static final MessageDigest EMPTY = empty();

    private Sha256() {}

    /** The hash of all the pieces, concatenated. */
    public static byte[] of(byte[]... pieces) {
        var digest = digest();
        for (byte[] piece : pieces) {
            digest.update(piece);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException everyJdkCopiesIt) {
            throw new IllegalStateException(everyJdkCopiesIt);
        }
    }

    private static MessageDigest empty() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
