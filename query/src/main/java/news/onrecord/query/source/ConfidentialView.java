package news.onrecord.query.source;

/**
 * That a source is confidential: who it is was sealed. More is not told, not even to the desk.
 *
 * @param desk whose source it is
 */
public record ConfidentialView(String desk) {}
