package news.onrecord.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What {@code onrecord ...} said on the command line, and with which exit status it ended. */
record Said(int exit, String out, String err) {

    /** Runs it in this process; arguments may be anything that reads as one. */
    static Said by(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = OnRecord.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exit =
                line.execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    /** The verdict: the last line. */
    String verdict() {
        return out.lines().reduce("", (_, last) -> last);
    }

    /** What was found or checked: the lines before. */
    List<String> details() {
        return out.lines()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();
    }
}
