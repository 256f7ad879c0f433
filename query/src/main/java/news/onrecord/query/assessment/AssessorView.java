package news.onrecord.query.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Who assessed.
 *
 * @param name as it is signed; null when erased, or when there is the source alone
 */
public record AssessorView(@Nullable String name, @Nullable String sourceId) {}
