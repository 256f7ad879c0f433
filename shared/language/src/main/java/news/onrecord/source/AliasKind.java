package news.onrecord.source;

/** Why a source is also called so. */
public enum AliasKind {
    /** A name of its own choice, or of others': a pen name, an account's handle. */
    ALIAS,
    ABBREVIATION,
    MISSPELLING,
    FORMER_NAME,
    TRANSLITERATION,
    NOT_EXAMINED
}
