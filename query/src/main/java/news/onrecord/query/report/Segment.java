package news.onrecord.query.report;

import java.util.List;

/**
 * A run of a report's text over which the same passages lie.
 *
 * @param covering the passages over it, the shortest first
 * @param ending the passages that end with it
 */
public record Segment(String words, List<Marked> covering, List<Marked> ending) {

    /** Whether any claim was found here. */
    public boolean marked() {
        return !covering.isEmpty();
    }

    /** The shortest passage over it: the one that the words are shown as. */
    public Marked innermost() {
        return covering.getFirst();
    }
}
