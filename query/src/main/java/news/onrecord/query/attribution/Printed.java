package news.onrecord.query.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A claim as a report printed it: no correction ever changes this.
 *
 * @param words the passage, verbatim; null when erased
 * @param statementRevision the revision of the claim's statement that stood when it was attributed
 * @param statement that revision's wording; null when erased
 */
public record Printed(
        @Nullable String words,
        int statementRevision,
        @Nullable String statement) {}
