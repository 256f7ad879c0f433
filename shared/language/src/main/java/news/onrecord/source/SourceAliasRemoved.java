package news.onrecord.source;

/** A source is not, or no longer, called so too. */
public record SourceAliasRemoved(SourceId sourceId, AliasId aliasId) implements SourceEvent {}
