package news.onrecord.command.importing;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Puts a file of many records on record through the HTTP doors of a running On Record, many at once.
 *
 * <p>It owns nothing: every id follows from the file's own keys, so a run that a crash cut short is simply run again, and
 * a run too many records nothing.
 */
final class BulkImport {

    private final URI base;
    private final Optional<String> token;
    private final Duration firstPause;

    BulkImport(URI base, Optional<String> token, Duration firstPause) {
        this.base = Doors.address(base);
        this.token = token;
        this.firstPause = firstPause;
    }

    /** Sends what the plan asks for; the book hears of every answer. */
    void send(BulkPlan plan, AccountBook book, Progress progress) throws ImportStopped, InterruptedException {
        long wishes = plan.wishes().count();
        progress.begins(Math.toIntExact(wishes));
        try (var doors = new Doors(base, token, firstPause)) {
            new Dossier(plan.ahead()).send(doors).forEach(book::settle);
            Post.send(plan.dossiers(), doors, book::settle);
        } catch (ImportStopped stopped) {
            throw resumable(stopped, book, wishes);
        }
    }

    private static ImportStopped resumable(ImportStopped stopped, AccountBook book, long wishes) {
        return new ImportStopped(stopped.line() + "; at least " + book.onRecord() + " of " + wishes
                + " records are on record, run the import again to go on");
    }
}
