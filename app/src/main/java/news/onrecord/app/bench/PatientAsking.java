package news.onrecord.app.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks over HTTP until it is answered: a server that is busy is asked again a moment later, and that is counted. */
final class PatientAsking {

    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final Asking asking = new Asking();
    private final AtomicInteger busy = new AtomicInteger();
    private final Duration patience;

    /** @param patience how long one question is asked again and again */
    PatientAsking(Duration patience) {
        this.patience = patience;
    }

    void ask(HttpRequest request) {
        long begun = System.nanoTime();
        for (int status = asking.status(request); status != OK; status = asking.status(request)) {
            if (status != BUSY || System.nanoTime() - begun > patience.toNanos()) {
                throw new IllegalStateException(request.uri() + " was answered with " + status);
            }
            busy.incrementAndGet();
            rest(request);
        }
    }

    /** How often the server has said that it was busy. */
    int busy() {
        return busy.get();
    }

    private static void rest(HttpRequest request) {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.uri() + " was not asked again", stopped);
        }
    }
}
