package news.onrecord.attribution;

/** How well a reader can tell who a hop's source is, strong to weak; it belongs to the hop, not to the source. */
public enum Identification {
    AUTHOR,
    NAMED,
    NAMED_GROUP,
    ROLE_ONLY,
    COLLECTIVE_VAGUE,
    PURPORTED,
    UNSPECIFIED_REPORTS,
    IMPERSONAL,
    NOT_EXAMINED
}
