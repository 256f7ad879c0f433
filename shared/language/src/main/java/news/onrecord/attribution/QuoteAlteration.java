package news.onrecord.attribution;

/** What the report did to the words it quotes; an insertion is the report's own words in brackets. */
public enum QuoteAlteration {
    NONE,
    INSERTION,
    OMISSION,
    TRANSLATED,
    NOT_EXAMINED
}
