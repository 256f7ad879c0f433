package news.onrecord.correction;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one field said before a correction, and what it says after.
 *
 * @param field the field's name, {@code statement}
 * @param before null when it said nothing, or when whoever corrected it does not state it
 * @param after likewise
 */
public record Difference(
        String field, @Nullable Text before, @Nullable Text after) {

    /** The field of a claim's own wording. */
    public static final String STATEMENT = "statement";

    public boolean concernsStatement() {
        return field.equals(STATEMENT);
    }
}
