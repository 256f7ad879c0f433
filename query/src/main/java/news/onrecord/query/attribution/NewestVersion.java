package news.onrecord.query.attribution;

/**
 * What became of an attribution's words in the newest version of their report.
 *
 * @param version the newest; the attribution's own when there is none later
 */
public record NewestVersion(int version, Anchoring spans) {}
