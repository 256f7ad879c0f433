package news.onrecord.command.claim;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * By whose mouth a claim comes in one place; of those who were merged, it is whoever stands for them.
 *
 * @param innermost who is said to have said it
 * @param author of the report
 * @param outlet where the report came out; null when nobody knows it
 */
record Voice(SourceId innermost, SourceId author, @Nullable Text outlet) {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Whether the two have anybody in common, so that the one cannot confirm the other. */
    boolean sharesWith(Voice other) {
        return innermost.equals(other.innermost)
                || author.equals(other.author)
                || innermost.equals(other.author)
                || author.equals(other.innermost)
                || isSame(outlet, other.outlet);
    }

    /** What nobody knows is not the same; of which the words were erased may be, so that an erasure confirms nothing. */
    private static boolean isSame(@Nullable Text one, @Nullable Text other) {
        if (one == null || other == null) {
            return false;
        }
        var first = one.words();
        var second = other.words();
        return first == null || second == null || inOneSpelling(first).equals(inOneSpelling(second));
    }

    /** Letters and digits alone count: taking two outlets for one only costs that somebody looks for a third. */
    private static String inOneSpelling(String outlet) {
        var spelt = NO_LETTERS
                .matcher(Normalizer.normalize(outlet, Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return spelt.isEmpty() ? outlet.strip() : spelt;
    }
}
