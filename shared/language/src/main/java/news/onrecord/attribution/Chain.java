package news.onrecord.attribution;

import java.util.List;

/**
 * The way a claim came into the report: hop 0 is the report's author, the last hop the innermost source.
 *
 * @param hops at least the author
 */
public record Chain(List<Hop> hops) {

    public Chain {
        hops = List.copyOf(hops);
        if (hops.isEmpty()) {
            throw new IllegalArgumentException("a chain begins with the report's author");
        }
    }

    /** How many hops stand between the report and the innermost source; 0 is the author's own voice. */
    public int depth() {
        return hops.size() - 1;
    }

    /** Whom the claim goes back to. */
    public Hop innermost() {
        return hops.getLast();
    }

    /**
     * The weakest identification over hops 1 to n, AUTHOR at depth 0; NOT_EXAMINED as soon as nobody looked at one of
     * them, because then the weakest is not known.
     */
    public Identification weakestIdentification() {
        return hops.stream()
                .skip(1)
                .map(Hop::identification)
                .max(Identification::compareTo)
                .orElse(Identification.AUTHOR);
    }
}
