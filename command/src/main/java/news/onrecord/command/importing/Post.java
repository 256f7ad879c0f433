package news.onrecord.command.importing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Sends many dossiers, several at once: about different reports there is no order to keep.
 *
 * <p>It owns nothing. When On Record is lost, the dossiers on their way are let go; what was answered is on record, and
 * the next import finds it there.
 */
final class Post {

    /** As many as keep a ledger's append filled; more would only wait there. */
    private static final int AT_ONCE = 32;

    private Post() {}

    /**
     * Sends them all.
     *
     * @param settled hears of every wish, on the caller's thread
     */
    static void send(List<Dossier> dossiers, Doors doors, Consumer<Settled> settled)
            throws ImportStopped, InterruptedException {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var answered = new ExecutorCompletionService<List<Settled>>(workers);
            try {
                dossiers.forEach(dossier -> answered.submit(sending(dossier, doors)));
                for (int left = dossiers.size(); left > 0; left--) {
                    answered.take().get().forEach(settled);
                }
            } catch (ExecutionException failed) {
                throw stopped(failed);
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private static Callable<List<Settled>> sending(Dossier dossier, Doors doors) {
        return () -> dossier.send(doors);
    }

    private static ImportStopped stopped(ExecutionException failed) {
        return switch (failed.getCause()) {
            case ImportStopped stopped -> stopped;
            case RuntimeException bug -> throw bug;
            case null, default -> throw new IllegalStateException(failed);
        };
    }
}
