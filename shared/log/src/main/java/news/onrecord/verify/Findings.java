package news.onrecord.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import news.onrecord.log.TilePath;

/**
 * What was found to be wrong, by position: neighbours with the same fault become one line, and after so many lines the
 * rest is only counted.
 */
final class Findings {

    static final int MOST_LINES = 50;

    /** One line of the findings; {@code from} is -1 for what concerns the whole log. */
    private record Finding(long from, long to, String what) {

        String line() {
            if (from < 0) {
                return what;
            }
            return (from == to ? "position " + from : "positions " + from + " to " + to) + ": " + what;
        }
    }

    private final List<Finding> shown = new ArrayList<>();
    private int unshown;
    private long positions;

    /** The positions of one bundle that were named already: one with two faults counts once. */
    private final BitSet named = new BitSet(TilePath.FULL_WIDTH);

    private long bundle = -1;

    /** Something is wrong with the log as a whole. */
    void log(String what) {
        add(new Finding(-1, -1, what));
    }

    /** Something is wrong at a position. */
    void at(long position, String what) {
        at(position, position, what);
    }

    /** The same is wrong at neighbouring positions of one bundle, first and last included. */
    void at(long from, long to, String what) {
        count(from, to);
        for (int look = shown.size() - 1; look >= Math.max(0, shown.size() - 4); look--) {
            var before = shown.get(look);
            if (before.from >= 0 && before.to + 1 == from && before.what.equals(what)) {
                shown.set(look, new Finding(before.from, to, what));
                return;
            }
        }
        add(new Finding(from, to, what));
    }

    private void count(long from, long to) {
        if (from / TilePath.FULL_WIDTH != bundle) {
            bundle = from / TilePath.FULL_WIDTH;
            named.clear();
        }
        positions -= named.cardinality();
        named.set((int) (from % TilePath.FULL_WIDTH), (int) (to % TilePath.FULL_WIDTH) + 1);
        positions += named.cardinality();
    }

    private void add(Finding finding) {
        if (shown.size() < MOST_LINES) {
            shown.add(finding);
        } else {
            unshown++;
        }
    }

    boolean none() {
        return shown.isEmpty();
    }

    /** How many positions have a fault of their own. */
    long positions() {
        return positions;
    }

    /** The findings, one a line. */
    List<String> lines() {
        var lines = new ArrayList<>(shown.stream().map(Finding::line).toList());
        if (unshown > 0) {
            lines.add("and " + String.format(Locale.ROOT, "%,d", unshown) + " more");
        }
        return lines;
    }
}
