package news.onrecord.source;

/** The life of a source, in order. */
public sealed interface SourceEvent
        permits SourceRegistered,
                IdentitySealed,
                SourceRenamed,
                SourceAliasAdded,
                SourceAliasRemoved,
                SourceNoted,
                SourceAffiliated,
                SourceAffiliationEnded,
                ReliabilityGraded,
                SourceMerged,
                SourceUnmerged {
    SourceId sourceId();
}
