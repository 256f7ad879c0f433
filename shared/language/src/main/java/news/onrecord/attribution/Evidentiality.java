package news.onrecord.attribution;

/** How the report says that it knows. */
public enum Evidentiality {
    WITNESSED,
    INFERENTIAL,
    REPORTATIVE,
    HEARSAY,
    NONE_GIVEN,
    NOT_EXAMINED
}
