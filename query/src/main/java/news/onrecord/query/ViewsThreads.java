package news.onrecord.query;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The two threads of the processor that fills the views: one finds work, one does it. They end after the processor. */
record ViewsThreads(ScheduledExecutorService coordinator, ScheduledExecutorService worker) implements AutoCloseable {

    static ViewsThreads start() {
        return new ViewsThreads(thread("views-coordinator"), thread("views-worker"));
    }

    @Override
    public void close() {
        coordinator.shutdownNow();
        worker.shutdownNow();
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }
}
