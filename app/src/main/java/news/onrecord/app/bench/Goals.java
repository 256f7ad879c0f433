package news.onrecord.app.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark was to reach; printed as its last lines: {@code goal <name> <value> <op> <bound> met|missed}. */
final class Goals {

    private final List<String> lines = new ArrayList<>();

    Goals atLeast(String name, double value, double bound) {
        return add(name, value, ">=", bound, value >= bound);
    }

    Goals above(String name, double value, double bound) {
        return add(name, value, ">", bound, value > bound);
    }

    Goals below(String name, double value, double bound) {
        return add(name, value, "<", bound, value < bound);
    }

    private Goals add(String name, double value, String op, double bound, boolean met) {
        lines.add(String.format(Locale.ROOT, "goal %s %.2f %s %s %s", name, value, op, bound, met ? "met" : "missed"));
        return this;
    }

    void print(PrintWriter out) {
        lines.forEach(out::println);
        out.flush();
    }

    List<String> lines() {
        return lines;
    }
}
