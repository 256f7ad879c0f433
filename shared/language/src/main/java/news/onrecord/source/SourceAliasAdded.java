package news.onrecord.source;

import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.Text;

/** A source is also called something else. */
public record SourceAliasAdded(SourceId sourceId, AliasId aliasId, Text alias, AliasKind kind)
        implements SourceEvent, Introduces {
    @Override
    public Id introduces() {
        return aliasId;
    }
}
