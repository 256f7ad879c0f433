package news.onrecord.query.attribution;

/**
 * How certain the claim is presented, in FactBank's spelling.
 *
 * @param author by the report
 * @param innermostSource by the source that it goes back to
 */
public record FactualityView(String author, String innermostSource) {}
