package news.onrecord.query.attribution;

/** What a place in a report's text is to an attribution. */
enum SpanRole {
    PASSAGE,
    CONTENT,
    SOURCE,
    CUE,
    HOP_CUE,
    HEDGE
}
