package news.onrecord.attribution;

/** How the report presents the claim: as its matter, as background, or as taken for granted. */
public enum Salience {
    MAIN,
    BACKGROUND,
    PRESUPPOSED,
    NOT_EXAMINED
}
