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

    /** Reads a file and makes a plan of it; the book hears of every record. */
    @FunctionalInterface
    interface Planning {
        BulkPlan plan(AccountBook book) throws ImportStopped;
    }

    /**
     * Reads, sends, and gives account.
     *
     * @param records what the file's records are called
     */
    ImportAccount run(String records, Planning planning, Progress progress) throws ImportStopped, InterruptedException {
        long began = System.nanoTime();
        var book = new AccountBook(progress);
        var plan = planning.plan(book);
        send(plan, book, progress);
        return book.close(records, plan.entries(), Duration.ofNanos(System.nanoTime() - began));
    }

    private void send(BulkPlan plan, AccountBook book, Progress progress) throws ImportStopped, InterruptedException {
        long wishes = plan.wishes().count();
        progress.begins(Math.toIntExact(wishes));
        try (var doors = new Doors(base, token, firstPause)) {
            new Dossier(plan.ahead()).send(doors, book::settle);
            Post.send(plan.dossiers(), doors, book::settle);
        } catch (ImportStopped stopped) {
            throw stopped.after("at least " + book.onRecord(), wishes);
        }
    }
}
