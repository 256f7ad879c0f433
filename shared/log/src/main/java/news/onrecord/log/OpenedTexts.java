package news.onrecord.log;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an event as they are shown to somebody: the list, each of its texts open or closed, or no more than the
 * commitment of the whole list, which does not even tell how many there are.
 */
public sealed interface OpenedTexts {

    /** What stands for the list in the leaf; 32 bytes. */
    byte[] commitment();

    /** The same list without anything of its texts. */
    default Closed closed() {
        return new Closed(new OpenedPart.Closed(commitment()));
    }

    /**
     * The whole list.
     *
     * @param salt the list's own 16 bytes
     * @param texts by their numbers
     */
    record Listed(byte[] salt, List<OpenedPart> texts) implements OpenedTexts {

        /** More than any event has: a report's text is cut into at most as many pieces as it has lines. */
        static final int MOST = 1_000_000;

        public Listed {
            if (salt.length != Leaf.SALT_BYTES) {
                throw new Malformed("a salt has " + Leaf.SALT_BYTES + " bytes, not " + salt.length);
            }
            if (texts.size() > MOST) {
                throw new Malformed("an event has at most " + MOST + " texts, not " + texts.size());
            }
            salt = salt.clone();
            texts = List.copyOf(texts);
        }

        @Override
        public byte[] commitment() {
            var commitments = new ByteArrayOutputStream(texts.size() * Sha256.LENGTH_BYTES);
            texts.forEach(text -> commitments.writeBytes(text.commitment()));
            return Leaf.commitment(salt, commitments.toByteArray());
        }

        /** A text's bytes; null when it is closed or there is none of that number. */
        public byte @Nullable [] text(int number) {
            return number < 0 || number >= texts.size() || !(texts.get(number) instanceof OpenedPart.Open open)
                    ? null
                    : open.bytes();
        }

        String written() {
            return Base64.getEncoder().encodeToString(salt) + " " + texts.size();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Listed listed && Arrays.equals(salt, listed.salt) && texts.equals(listed.texts);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(salt) + texts.hashCode();
        }
    }

    /** A list of which nothing is shown. */
    record Closed(OpenedPart.Closed list) implements OpenedTexts {

        @Override
        public byte[] commitment() {
            return list.commitment();
        }
    }
}
