package news.onrecord.log;

import java.util.Arrays;
import java.util.Base64;

/**
 * One part of an event as it is shown to somebody (docs/format.md, "The opened event"): open, with its bytes and salt, or
 * closed, as its commitment alone. An erased text can only be shown closed.
 */
public sealed interface OpenedPart {

    /** What stands for the part in the leaf, or in the list of texts; 32 bytes. */
    byte[] commitment();

    /** The same part without its bytes. */
    default Closed closed() {
        return new Closed(commitment());
    }

    /** How the part stands in a line: two values in base64, or one after the word {@code closed}. */
    String written();

    /**
     * A part with its bytes; what they say is for the reader to check.
     *
     * @param salt 16 bytes
     */
    record Open(byte[] salt, byte[] bytes) implements OpenedPart {

        public Open {
            if (salt.length != Leaf.SALT_BYTES) {
                throw new Malformed("a salt has " + Leaf.SALT_BYTES + " bytes, not " + salt.length);
            }
            salt = salt.clone();
            bytes = bytes.clone();
        }

        @Override
        public byte[] commitment() {
            return Leaf.commitment(salt, bytes);
        }

        /** A copy of the part's bytes, as they are stored. */
        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String written() {
            var base64 = Base64.getEncoder();
            return base64.encodeToString(salt) + " " + base64.encodeToString(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Open open && Arrays.equals(salt, open.salt) && Arrays.equals(bytes, open.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(salt) + Arrays.hashCode(bytes);
        }
    }

    /**
     * A part of which nothing is shown.
     *
     * @param commitment 32 bytes
     */
    record Closed(byte[] commitment) implements OpenedPart {

        public Closed {
            if (commitment.length != Sha256.LENGTH_BYTES) {
                throw new Malformed("a commitment has " + Sha256.LENGTH_BYTES + " bytes, not " + commitment.length);
            }
            commitment = commitment.clone();
        }

        @Override
        public String written() {
            return "closed " + Base64.getEncoder().encodeToString(commitment);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Closed closed && Arrays.equals(commitment, closed.commitment);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(commitment);
        }
    }

    /** Reads what {@link #written} wrote. */
    static OpenedPart parse(String name, String written) {
        var values = written.split(" ", -1);
        if (values.length != 2) {
            throw new Malformed(
                    name + " is a salt and bytes, or 'closed' and a commitment, not '" + Strict.excerpt(written) + "'");
        }
        byte[] second = Strict.base64(name, values[1]);
        return values[0].equals("closed")
                ? new Closed(second)
                : new Open(Strict.base64("the salt of " + name, values[0]), second);
    }
}
