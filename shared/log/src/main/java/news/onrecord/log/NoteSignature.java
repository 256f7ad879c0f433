package news.onrecord.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * One signature line of a note (C2SP signed-note, "Format"), whether or not its key is known.
 *
 * @param name who says to have signed
 * @param keyId which key of theirs
 * @param bytes what the key's algorithm gave, at least one byte
 */
public record NoteSignature(String name, int keyId, byte[] bytes) {

    /** An em dash; a minus sign will not do. */
    static final String START = "\u2014 ";

    private static final int NEXT_LINE = 0x85;

    public NoteSignature {
        checkName(name);
        if (bytes.length == 0) {
            throw new Malformed("the signature of '" + name + "' is empty");
        }
        bytes = bytes.clone();
    }

    /** Reads a line without its newline. */
    static NoteSignature parse(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(START)) {
            throw new Malformed(
                    "a signature line is '" + START + "<name> <base64>', not '" + Strict.excerpt(line) + "'");
        }
        byte[] bytes = Strict.base64("the signature of '" + parts[1] + "'", parts[2]);
        if (bytes.length < Integer.BYTES) {
            throw new Malformed("the signature of '" + parts[1] + "' has no key id");
        }
        int keyId = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(parts[1], keyId, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** Refuses a name that a signature line or a vkey could not carry. */
    static void checkName(String name) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(NoteSignature::isSpace)) {
            throw new Malformed(
                    "a key's name is not empty and has neither spaces nor '+': '" + Strict.excerpt(name) + "'");
        }
        Note.checkCharacters("a key's name", name);
    }

    /** A copy of the signature's bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The line, with its newline. */
    public String line() {
        byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(keyId)
                .put(bytes)
                .array();
        return START + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature signature
                && name.equals(signature.name)
                && keyId == signature.keyId
                && Arrays.equals(bytes, signature.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, keyId, Arrays.hashCode(bytes));
    }

    /** Unicode's White_Space, which Java knows under two names and without U+0085. */
    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint) || codePoint == NEXT_LINE;
    }
}
