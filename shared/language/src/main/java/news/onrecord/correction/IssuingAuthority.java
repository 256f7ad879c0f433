package news.onrecord.correction;

/** Who issues a correction: the outlet that published, the source that spoke, or a third party. */
public enum IssuingAuthority {
    OUTLET,
    SOURCE,
    THIRD_PARTY;

    /**
     * Whether that is the word of the owner of what is aimed at. Claims, attributions and assessments are ours, so what was
     * observed is never their owner's word. A report is its outlet's, whether that is us or somebody whom we observed.
     */
    public static boolean isOwner(IssuingAuthority authority, CorrectionOrigin origin, CorrectionTarget target) {
        return authority == OUTLET && (origin == CorrectionOrigin.ISSUED || target == CorrectionTarget.REPORT);
    }
}
