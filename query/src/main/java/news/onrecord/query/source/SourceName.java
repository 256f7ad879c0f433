package news.onrecord.query.source;

import news.onrecord.query.Links;
import org.jspecify.annotations.Nullable;

/**
 * Another source, where one is named.
 *
 * @param name null when erased
 */
public record SourceName(String id, @Nullable String name, Links links) {

    static SourceName of(String id, @Nullable String name) {
        return new SourceName(id, name, Links.to("/sources/" + id));
    }
}
