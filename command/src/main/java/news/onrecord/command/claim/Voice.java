package news.onrecord.command.claim;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * By whose mouth a claim comes in one place; of those who were merged, it is whoever stands for them.
 *
 * @param innermost who is said to have said it
 * @param author of the report
 * @param outlet where the report came out; null when nobody knows it, or its words were erased
 */
record Voice(SourceId innermost, SourceId author, @Nullable String outlet) {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Whether the two have anybody in common, so that the one cannot confirm the other. */
    boolean sharesWith(Voice other) {
        return innermost.equals(other.innermost) || author.equals(other.author) || isSame(outlet, other.outlet);
    }

    /** What is not known is not the same. */
    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && inOneSpelling(one).equals(inOneSpelling(other));
    }

    /** Letters and digits alone count: taking two outlets for one only costs that somebody looks for a third. */
    private static String inOneSpelling(String outlet) {
        var spelt = NO_LETTERS
                .matcher(Normalizer.normalize(outlet, Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return spelt.isEmpty() ? outlet.strip() : spelt;
    }
}
