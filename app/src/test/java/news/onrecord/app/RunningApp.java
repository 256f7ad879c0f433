package news.onrecord.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import news.onrecord.access.AccessSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole of On Record over a fresh ledger, on a free port, for one test class: {@code @RegisterExtension static
 * final RunningApp app = new RunningApp();}.
 */
final class RunningApp implements BeforeAllCallback, AfterAllCallback {

    private final TestLedger ledger = new TestLedger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final DoorSettings door;
    private @Nullable Server server;
    private @Nullable PromisedRefusals promised;

    /** One in which everybody reads. */
    RunningApp() {
        this(open());
    }

    /** The door of a process that everybody reads through, on a free port. */
    static DoorSettings open() {
        return new DoorSettings(0, false, new AccessSettings(true, 0));
    }

    RunningApp(AccessSettings access) {
        this(new DoorSettings(0, false, access));
    }

    RunningApp(DoorSettings door) {
        this.door = door;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        ledger.beforeAll(context);
        server = Server.over(ProcessRole.ALL, ledger.database(), Optional.of(ledger.log()), door);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server().close();
        ledger.afterAll(context);
    }

    /** A token that opens everything. */
    Optional<String> token() {
        return Optional.of(TestKey.of(ledger.database()));
    }

    /** The ledger beneath. */
    TestLedger ledger() {
        return ledger;
    }

    /** Its beans. */
    ApplicationContext context() {
        return server().context();
    }

    /** The address of that path. */
    URI at(String path) {
        return server().address().resolve(path);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** Gets a page as a browser would. */
    HttpResponse<String> browse(String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html,*/*;q=0.8"));
    }

    HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends any request, with a token that opens everything, and waits for its answer. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAsIs(request.setHeader("Authorization", TestKey.header(ledger.database())));
    }

    /** Sends any request with nothing to show but what it says. */
    HttpResponse<String> sendAsIs(HttpRequest.Builder request) {
        var built = request.timeout(Duration.ofSeconds(30)).build();
        var answer = exchange(built);
        promised().check(built, answer);
        return answer;
    }

    private PromisedRefusals promised() {
        if (promised == null) {
            promised = new PromisedRefusals(server().context().getBean(JsonMapper.class));
        }
        return promised;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError("no answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    private Server server() {
        if (server == null) {
            throw new IllegalStateException("the app is not running");
        }
        return server;
    }
}
