package news.onrecord.source;

/** The life of a source, in order. */
public sealed interface SourceEvent permits SourceRegistered, IdentitySealed {
    SourceId sourceId();
}
