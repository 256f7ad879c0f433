package news.onrecord.source;

/** What a source is. */
public enum SourceKind {
    PERSON,
    ORGANISATION,
    NEWS_ORGANISATION,
    GROUP,
    SOCIAL_MEDIA_ACCOUNT,
    SOCIAL_MEDIA_POSTS,
    ARTIFACT,
    ARTICLE_AUTHOR,
    UNSPECIFIED_REPORTS,
    UNSPECIFIED
}
