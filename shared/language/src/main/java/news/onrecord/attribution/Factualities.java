package news.onrecord.attribution;

/**
 * How certain the claim is presented by the report and by the source it goes back to.
 *
 * @param author in the report's own voice
 * @param innermostSource in the voice of the last hop; not examined at depth 0, where there is no other voice
 */
public record Factualities(Factuality author, Factuality innermostSource) {}
