package news.onrecord.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: printed as a table, the goals last, and written as JSON where that is wanted. */
final class Report {

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Goals goals = new Goals();
    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    /** A line of the table, and a figure of that name in the JSON. */
    Report line(String name, String format, Object... values) {
        out.printf(Locale.ROOT, "%-22s " + format + "%n", concat(name, values));
        figures.put(name, values.length == 1 ? values[0] : values);
        return this;
    }

    private static Object[] concat(String name, Object[] values) {
        Object[] all = new Object[values.length + 1];
        all[0] = name;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    Goals goals() {
        return goals;
    }

    void end(@Nullable Path json) throws IOException {
        figures.put("goals", goals.lines());
        if (json != null) {
            Files.write(json, JsonMapper.shared().writeValueAsBytes(figures));
        }
        goals.print(out);
    }

    static double median(DoubleStream values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
