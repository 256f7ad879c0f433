package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused before any door, byte for byte as they come over the wire. */
class DoorstepJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:8080"})
    void whoAsksThisMachineIsAnswered(String host) throws IOException {
        assertThat(said("GET /api/claims HTTP/1.1", host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example", "127.0.0.1.news.example", "localhost.news.example:8080", "192.0.2.1"})
    void whoAsksForAnotherNameIsSentAway(String host) throws IOException {
        assertThat(said("GET /api/claims HTTP/1.1", host))
                .startsWith("HTTP/1.1 421")
                .contains("urn:onrecord:problem:misdirected", "\"instance\":\"/api/claims\"");
    }

    @Test
    void aPageOfAnotherNameRecordsNothing() throws IOException {
        long before = app.ledger().head();

        assertThat(said("POST /api/claims HTTP/1.1", "news.example")).startsWith("HTTP/1.1 421");

        assertThat(app.ledger().head()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%ff HTTP/1.1", "GET /a|b HTTP/1.1", "GET /a b HTTP/1.1", "G{T / HTTP/1.1"})
    void aFirstLineThatIsBrokenIsAProblemToo(String line) throws IOException {
        assertThat(said(line, "localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:onrecord:problem:invalid-parameter")
                .doesNotContain("<html", "Tomcat");
    }

    @Test
    void whatIsRefusedBeforeAnyDoorKeepsScriptsAndFramesOutToo() throws IOException {
        for (var answer : new String[] {
            said("GET /%ff HTTP/1.1", "localhost"),
            said("G{T / HTTP/1.1", "localhost"),
            said("GET /api/claims HTTP/1.1", "localhost\r\nAnything: " + "A".repeat(9_000)),
            said("GET /api/claims HTTP/1.1", "news.example")
        }) {
            assertThat(answer.lines().filter(line -> line.startsWith("Content-Security-Policy:")))
                    .as(answer)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.lines())
                    .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "X-Frame-Options: DENY");
        }
    }

    private static String said(String firstLine, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), app.at("/").getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((firstLine + "\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
