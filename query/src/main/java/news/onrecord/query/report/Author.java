package news.onrecord.query.report;

import org.jspecify.annotations.Nullable;

/**
 * The source that speaks wherever a report names nobody.
 *
 * @param name null when erased
 */
public record Author(String id, @Nullable String name) {}
