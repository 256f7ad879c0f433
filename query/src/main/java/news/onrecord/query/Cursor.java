package news.onrecord.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import news.onrecord.log.Sha256;

/**
 * Where a reader of a list was, in a form that means nothing to the reader: the list, what was searched, the position
 * that the first page stood for, so that all pages show one moment, and the last place seen.
 *
 * @param list which list it belongs to
 * @param q the text that was searched; empty for none
 * @param at the position that every page of this reading stands for
 * @param after the place of the last item seen
 */
record Cursor(String list, String q, long at, long after) {

    private static final int SUM = 6;

    /** The cursor as it is handed out. */
    String written() {
        var words = (list + "\n" + at + "\n" + after + "\n" + q).getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(words, words.length + SUM);
        System.arraycopy(Sha256.of(words), 0, bytes, words.length, SUM);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads a cursor back; empty when it is not one of ours, or of another list. */
    static Optional<Cursor> read(String list, String written) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
        if (bytes.length <= SUM) {
            return Optional.empty();
        }
        var words = Arrays.copyOf(bytes, bytes.length - SUM);
        if (!Arrays.equals(
                Arrays.copyOf(Sha256.of(words), SUM), Arrays.copyOfRange(bytes, words.length, bytes.length))) {
            return Optional.empty();
        }
        var fields = new String(words, StandardCharsets.UTF_8).split("\n", 4);
        return fields.length == 4 && fields[0].equals(list) && isPlace(fields[1]) && isPlace(fields[2])
                ? Optional.of(new Cursor(list, fields[3], Long.parseLong(fields[1]), Long.parseLong(fields[2])))
                : Optional.empty();
    }

    /** A number from 0 that fits: the sum can be computed by anybody, so a cursor may say anything. */
    private static boolean isPlace(String field) {
        return field.matches("[0-9]{1,18}");
    }
}
