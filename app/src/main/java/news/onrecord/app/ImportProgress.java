package news.onrecord.app;

import java.io.Console;
import java.io.PrintWriter;
import news.onrecord.command.importing.Progress;

/** Shows a person how far an import has come, until it is closed. */
interface ImportProgress extends Progress, AutoCloseable {

    /** A bar where somebody sits at a terminal, otherwise a line now and then. */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to the console that is null without a terminal
    static ImportProgress on(PrintWriter err) {
        Console console = System.console();
        return console != null && console.isTerminal() ? new ImportBar(err) : new ImportLines(err, System::nanoTime);
    }

    /** Leaves the line free for what is printed next. */
    @Override
    void close();
}
