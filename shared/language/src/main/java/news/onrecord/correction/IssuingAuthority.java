package news.onrecord.correction;

/** Who issues a correction: the outlet that published, the source that spoke, or a third party. */
public enum IssuingAuthority {
    OUTLET,
    SOURCE,
    THIRD_PARTY
}
