package news.onrecord.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A measurement goes on when the server is busy for a moment, and ends when it fails. */
class PatientAskingTest {

    private final Deque<Integer> answers = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(answers.size() > 1 ? answers.pop() : answers.getFirst(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whoIsBusyIsAskedAgainAndThatIsCounted() {
        answers.addAll(List.of(503, 503, 200));
        var asking = new PatientAsking(Duration.ofSeconds(30));

        asking.ask(request());

        assertThat(asking.busy()).isEqualTo(2);
    }

    @Test
    void whatFailsIsNotAskedAgain() {
        answers.addAll(List.of(500, 200));

        assertThatThrownBy(() -> new PatientAsking(Duration.ofSeconds(30)).ask(request()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("/api/claims was answered with 500");
    }

    @Test
    void patienceEnds() {
        answers.add(503);

        assertThatThrownBy(() -> new PatientAsking(Duration.ofMillis(700)).ask(request()))
                .hasMessageContaining("503");
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/claims"))
                .build();
    }
}
