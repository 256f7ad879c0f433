package news.onrecord.receiver;

/** What sort of house or machine carries our claims and reports on. */
public enum ReceiverKind {
    NEWS_ORGANISATION,
    NEWS_AGENCY,
    BROADCASTER,
    AGGREGATOR,
    SEARCH_ENGINE,
    PLATFORM,
    ARCHIVE,
    /** A system of our own: the website, the app, the print edition. */
    OWN_OUTLET,
    OTHER
}
