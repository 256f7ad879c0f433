package news.onrecord.attribution;

/** The terms under which a source spoke (AP). */
public enum SourcingTerms {
    ON_THE_RECORD,
    BACKGROUND,
    DEEP_BACKGROUND,
    OFF_THE_RECORD,
    NOT_STATED,
    NOT_EXAMINED
}
