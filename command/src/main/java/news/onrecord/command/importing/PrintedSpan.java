package news.onrecord.command.importing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One place of a printed text, as the annotation writes it and as the ledger's doors read it: the same five values.
 *
 * @param start first code point, from 0
 * @param end code point after the last
 * @param prefix the words before, when the annotator gave them
 * @param suffix the words after, when the annotator gave them
 */
record PrintedSpan(
        @JsonProperty(required = true) int start,
        @JsonProperty(required = true) int end,
        String exact,
        @Nullable String prefix,
        @Nullable String suffix) {

    PrintedSpan {
        requireNonNull(exact, "exact is missing");
    }
}
