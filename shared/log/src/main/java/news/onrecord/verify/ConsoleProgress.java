package news.onrecord.verify;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows a person how far a verification has come: a bar that is drawn again, or a line now and then in a log. */
public final class ConsoleProgress implements Progress {

    private static final int WIDTH = 40;
    private static final long BETWEEN_BARS_NANOS = 100_000_000;
    private static final long BETWEEN_LINES_NANOS = 2_000_000_000;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private long last;
    private boolean drawn;

    /**
     * @param terminal whether somebody sits there, and a line can be drawn over
     */
    public ConsoleProgress(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** The progress for this process's standard error. */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to the console that is null without a terminal
    public static ConsoleProgress on(PrintWriter err) {
        var console = System.console();
        return new ConsoleProgress(err, console != null && console.isTerminal(), System::nanoTime);
    }

    @Override
    public void reached(long leaves, long of) {
        long now = nanoTime.getAsLong();
        if (now - last < (terminal ? BETWEEN_BARS_NANOS : BETWEEN_LINES_NANOS)) {
            return;
        }
        last = now;
        var line = String.format(Locale.ROOT, "%,d of %,d events", leaves, of);
        if (terminal) {
            int done = (int) (WIDTH * leaves / of);
            err.print("\rVerifying [" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + line);
            drawn = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Takes the bar away, so that the verdict has the line. */
    public void end() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
