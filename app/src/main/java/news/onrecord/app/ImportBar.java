package news.onrecord.app;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** The progress of an import as a bar on the terminal; what is refused is written above it. */
final class ImportBar implements ImportProgress {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private @Nullable ProgressBar bar;

    ImportBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begins(int records) {
        bar = new ProgressBarBuilder()
                .setTaskName("Importing")
                .setInitialMax(records)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .build();
    }

    @Override
    public void settled(int records) {
        if (bar != null) {
            bar.stepTo(records);
        }
    }

    @Override
    public void remark(String line) {
        err.println(ERASE_LINE + line);
        err.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
