package news.onrecord.visibility;

/** How far a thing on record may be read: by the newsroom alone, by its partners too, or by everybody. */
public enum Visibility {
    DESK,
    PARTNERS,
    PUBLIC
}
