package news.onrecord.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The progress of an import as a line every two seconds, for a log or a pipe. */
final class ImportLines implements ImportProgress {

    private static final long BETWEEN_LINES_NANOS = Duration.ofSeconds(2).toNanos();

    private final PrintWriter err;
    private final LongSupplier nanoTime;
    private int records;
    private long lastLine;

    ImportLines(PrintWriter err, LongSupplier nanoTime) {
        this.err = err;
        this.nanoTime = nanoTime;
    }

    @Override
    public void begins(int records) {
        this.records = records;
        lastLine = nanoTime.getAsLong();
    }

    @Override
    public void settled(int settled) {
        long now = nanoTime.getAsLong();
        if (now - lastLine >= BETWEEN_LINES_NANOS) {
            lastLine = now;
            remark(settled + " of " + records + " records");
        }
    }

    @Override
    public void remark(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public void close() {}
}
