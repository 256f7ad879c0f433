package news.onrecord.attribution;

/**
 * How certain somebody presents a claim to be, and with which polarity: the values of FactBank, relative to the
 * claim's statement. Written as FactBank writes them ({@code CT+}).
 */
public enum Factuality {
    CERTAIN("CT+"),
    PROBABLE("PR+"),
    POSSIBLE("PS+"),
    CERTAINLY_NOT("CT-"),
    PROBABLY_NOT("PR-"),
    POSSIBLY_NOT("PS-"),
    CERTAIN_BUT_UNKNOWN_OUTPUT("CTu"),
    UNCOMMITTED("Uu"),
    NOT_EXAMINED("NOT_EXAMINED");

    private final String label;

    Factuality(String label) {
        this.label = label;
    }

    /** FactBank's spelling; also the stored and the published one. */
    @Override
    public String toString() {
        return label;
    }
}
