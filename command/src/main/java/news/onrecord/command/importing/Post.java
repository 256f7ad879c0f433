package news.onrecord.command.importing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Sends many dossiers, many in one request and several requests at once: about different reports there is no order to keep.
 *
 * <p>It owns nothing. When On Record is lost, what is on its way is let go; what was answered is on record, and
 * the next import finds it there.
 */
final class Post {

    /** While one is being answered the next are on their way; more would only wait. */
    private static final int AT_ONCE = 4;

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
                var packs = Pack.of(dossiers);
                packs.forEach(pack -> answered.submit(sending(pack, doors)));
                for (int left = packs.size(); left > 0; left--) {
                    answered.take().get().forEach(settled);
                }
            } catch (ExecutionException failed) {
                throw stopped(failed);
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private static Callable<List<Settled>> sending(Pack pack, Doors doors) {
        return () -> pack.send(doors);
    }

    private static ImportStopped stopped(ExecutionException failed) {
        return switch (failed.getCause()) {
            case ImportStopped stopped -> stopped;
            case RuntimeException bug -> throw bug;
            case null, default -> throw new IllegalStateException(failed);
        };
    }
}
