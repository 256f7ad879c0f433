package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What was started is stopped, whatever happens meanwhile. */
class StartedTest {

    private final Started started = new Started();
    private final List<String> stopped = new ArrayList<>();

    @Test
    void theLastIsStoppedFirstAndOneThatFailsKeepsNoOtherFromStopping() {
        started.start(() -> "database", stopped::add);
        started.start(() -> "pool", _ -> {
            throw new IllegalStateException("the pool does not stop");
        });
        started.start(() -> "server", stopped::add);

        assertThatThrownBy(started::close).hasMessage("the pool does not stop");

        assertThat(stopped).containsExactly("server", "database");
        started.close();
    }

    @Test
    void nothingIsStartedAfterTheEnd() {
        started.close();

        assertThatThrownBy(() -> started.start(() -> stopped.add("started"), _ -> {}))
                .isInstanceOf(StartFailure.class);
        assertThat(stopped).isEmpty();
    }

    @Test
    void whoStopsWaitsForWhatIsBeingStarted() throws Exception {
        CountDownLatch starting = new CountDownLatch(1);
        Thread start = Thread.ofPlatform()
                .start(() -> started.start(
                        () -> {
                            starting.countDown();
                            pause();
                            return "database";
                        },
                        stopped::add));
        starting.await();

        started.close();

        assertThat(stopped).containsExactly("database");
        start.join();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
