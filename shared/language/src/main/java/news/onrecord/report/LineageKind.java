package news.onrecord.report;

/** How one report's text hangs together with another's: what makes two reports one voice. */
public enum LineageKind {
    VERBATIM_REPUBLICATION(true),
    EDITED_REPUBLICATION(true),
    QUOTATION(true),
    DERIVED_REPORT(true),
    /** Neither comes from the other; both come from something third. */
    COMMON_UPSTREAM(false),
    /** That they hang together is seen, but not how. */
    UNKNOWN(false);

    private final boolean comesFromOther;

    LineageKind(boolean comesFromOther) {
        this.comesFromOther = comesFromOther;
    }

    /** Whether the one report comes from the other, which it then cannot do the other way round. */
    public boolean comesFromOther() {
        return comesFromOther;
    }
}
