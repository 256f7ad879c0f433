package news.onrecord.source;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something to whom statements are attributed was entered.
 *
 * @param name what the desk calls it; two unknown sources are two sources, whatever their names
 * @param note the desk's own remark
 */
public record SourceRegistered(
        SourceId sourceId,
        SourceKind kind,
        Text name,
        Proximity proximity,
        @Nullable Text note) implements SourceEvent {}
