package news.onrecord.query.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A run of words that a correction kept, removed or added.
 *
 * @param words with the blanks that follow them
 */
public record WordChange(Kind kind, String words) {

    /** What happened to the words. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Above this many comparisons the texts are shown one after the other; nobody reads a difference that long. */
    private static final int MOST = 1_000_000;

    /** How one text became another, by the longest words in common. */
    public static List<WordChange> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var runs = new Runs();
        if ((long) old.size() * now.size() > MOST) {
            runs.add(Kind.REMOVED, before);
            runs.add(Kind.ADDED, after);
            return runs.list();
        }
        var common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
                runs.add(Kind.KEPT, now.get(j));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                runs.add(Kind.REMOVED, old.get(i++));
            } else {
                runs.add(Kind.ADDED, now.get(j++));
            }
        }
        return runs.list();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = same(old.get(i), now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Joins neighbours of one kind; what was removed comes before what was added in its place. */
    private static final class Runs {
        private final List<WordChange> runs = new ArrayList<>();

        void add(Kind kind, String words) {
            if (!runs.isEmpty() && Objects.equals(runs.getLast().kind(), kind)) {
                runs.set(runs.size() - 1, new WordChange(kind, runs.getLast().words() + words));
            } else {
                runs.add(new WordChange(kind, words));
            }
        }

        List<WordChange> list() {
            return List.copyOf(runs);
        }
    }
}
