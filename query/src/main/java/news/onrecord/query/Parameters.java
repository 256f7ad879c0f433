package news.onrecord.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;

/** The parameters after the question mark of an address; whatever is not known there is refused, never ignored. */
public final class Parameters {

    /** What a list takes. */
    public static final Set<String> OF_A_LIST = Set.of("q", "limit", "cursor", "atLeast");

    /** What a thing takes that has a list within it. */
    public static final Set<String> OF_ONE = Set.of("limit", "cursor", "atLeast");

    /** What a thing takes that has no list within it. */
    public static final Set<String> OF_ONE_ALONE = Set.of("atLeast");

    /** The most items of one answer; what a page for people shows of the list within a thing. */
    public static final int MOST = 200;

    private static final int LIMIT = 50;
    private static final int LONGEST_Q = 1_000;

    private final Map<String, List<String>> given;

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Reads what was given where only some parameters are known. */
    public static Parameters of(Map<String, List<String>> given, Set<String> known) {
        for (var parameter : given.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw refused("'" + parameter.getKey() + "' is not a parameter here; known are "
                        + String.join(", ", new TreeSet<>(known)) + ".");
            }
            if (parameter.getValue().size() > 1) {
                throw refused("'" + parameter.getKey() + "' is given more than once.");
            }
        }
        return new Parameters(given);
    }

    /** Reads what was given to a page: addresses of pages are passed around with all sorts of things hung on them. */
    public static Parameters ofPage(Map<String, List<String>> given, Set<String> known) {
        var understood = new HashMap<>(given);
        understood.keySet().retainAll(known);
        return of(understood, known);
    }

    /** The position that the answer has to stand for; null when any will do. */
    public @Nullable Long atLeast() {
        return number("atLeast", 0, Long.MAX_VALUE, "a position: a number from 0");
    }

    /** The position after which something begins; -1 for the beginning. */
    public long after() {
        if ("-1".equals(value("after"))) {
            return -1;
        }
        var after = number("after", 0, Long.MAX_VALUE, "a position: a number from 0, or -1");
        return after == null ? -1 : after;
    }

    /** How many items are asked for. */
    public int limit(int usual, int most) {
        var limit = number("limit", 1, most, "a number from 1 to " + most);
        return limit == null ? usual : limit.intValue();
    }

    /** A value whose form is given. */
    public @Nullable String matching(String name, Pattern allowed, String form) {
        var value = value(name);
        if (value != null && !allowed.matcher(value).matches()) {
            throw refused("'" + name + "' takes " + form + ", but is '" + value + "'.");
        }
        return value;
    }

    /** What is asked of a list. */
    public Search search(String list) {
        return search(list, LIMIT);
    }

    /**
     * What is asked of a list.
     *
     * @param usual how many items when nothing is said
     */
    public Search search(String list, int usual) {
        int limit = limit(usual, MOST);
        var q = words();
        var cursor = cursor(list, q);
        var words = cursor != null ? cursor.q() : q == null ? "" : q;
        return new Search(list, words, limit, cursor);
    }

    private @Nullable String words() {
        var q = value("q");
        if (q == null) {
            return null;
        }
        if (!isSearchable(q)) {
            throw refused("'q' takes up to " + LONGEST_Q + " characters, and never U+0000.");
        }
        return q.strip();
    }

    private @Nullable Cursor cursor(String list, @Nullable String q) {
        var written = value("cursor");
        if (written == null) {
            return null;
        }
        return Cursor.read(list, written)
                .filter(cursor ->
                        isSearchable(cursor.q()) && (q == null || cursor.q().equals(q)))
                .orElseThrow(() -> refused("'cursor' is not one that this list gave for this search; take it from the"
                        + " 'next' of an answer as it is, or leave it out to begin again."));
    }

    private static boolean isSearchable(String q) {
        return q.indexOf('\0') < 0 && q.length() <= LONGEST_Q;
    }

    private @Nullable Long number(String name, long least, long most, String form) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        try {
            var number = value.matches("[0-9]+") ? Long.parseLong(value) : -1;
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException tooLarge) {
            // told below, like every other number out of bounds
        }
        throw refused("'" + name + "' takes " + form + ", but is '" + value + "'.");
    }

    private @Nullable String value(String name) {
        var values = given.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    private static Refused refused(String detail) {
        return new Refused(Refusal.INVALID_PARAMETER, detail);
    }
}
