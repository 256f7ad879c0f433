package news.onrecord.query.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A claim's statement in one of its revisions.
 *
 * @param statement null when erased
 */
public record Wording(int statementRevision, @Nullable String statement) {}
