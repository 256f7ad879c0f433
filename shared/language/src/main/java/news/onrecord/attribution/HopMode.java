package news.onrecord.attribution;

/** How a hop of a chain passes the claim on: the reporting modes, or {@link #PUBLISHED} for an artifact or post that the source put out itself. */
public enum HopMode {
    AUTHOR_VOICE,
    DIRECT_QUOTE,
    MIXED_QUOTE,
    INDIRECT_QUOTE,
    SHOWN_IN_ARTIFACT,
    PUBLISHED,
    NOT_EXAMINED
}
