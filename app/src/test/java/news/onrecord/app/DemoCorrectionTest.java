package news.onrecord.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import java.util.stream.StreamSupport;
import news.onrecord.Refusal;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.importing.Folder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoCorrectionTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private HttpServer onRecord;

    @BeforeEach
    void open() throws IOException {
        onRecord = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        onRecord.start();
    }

    @AfterEach
    void shut() {
        onRecord.stop(0);
    }

    @Test
    void whatIsOnRecordAlreadyIsAsGoodAsRecorded() {
        everyRequestGets(409, "{\"type\": \"" + Refusal.ALREADY_RECORDED.type() + "\"}");

        assertThatCode(this::issue).doesNotThrowAnyException();
    }

    @Test
    void anyOtherConflictIsAFailure() {
        everyRequestGets(409, "{\"type\": \"" + Refusal.CLAIM_VOID.type() + "\", \"detail\": \"It is void.\"}");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(this::issue)
                .withMessageContaining("The demo's correction cannot be put on record")
                .withMessageContaining("It is void.");
    }

    @Test
    void aConflictThatIsNotOnRecordsIsAFailure() {
        everyRequestGets(409, "<html>");

        assertThatExceptionOfType(StartFailure.class).isThrownBy(this::issue);
    }

    @Test
    void itSaysWhatTheAnnotationSaysAndNoMore() throws IOException {
        var seed = JSON.readTree(demo("seed-claims.json"));
        var correction = JSON.readTree(demo("third-party-correction.json"));

        assertThat(correction.path("reason"))
                .isEqualTo(named("A01", seed.path("anomalies")).path("explanation"));
        assertThat(correction.path("before"))
                .isEqualTo(named("C05", seed.path("claims")).path("normalisedClaim"));
    }

    private static JsonNode named(String id, JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] demo(String name) throws IOException {
        return Folder.inProgram(DemoCorrection.class, "/demo").read(name);
    }

    private void issue() throws InterruptedException {
        var base = URI.create("http://127.0.0.1:" + onRecord.getAddress().getPort());
        new DemoCorrection(base, "ort_1").issue(ClaimId.of(UUID.randomUUID()));
    }

    private void everyRequestGets(int status, String body) {
        onRecord.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, body.length());
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
        });
    }
}
