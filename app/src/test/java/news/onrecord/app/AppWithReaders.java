package news.onrecord.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import news.onrecord.access.AccessSettings;
import news.onrecord.command.correction.ConfirmationTime;
import news.onrecord.command.log.LogSettings;
import news.onrecord.query.Readers;
import news.onrecord.visibility.Reader;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The whole of On Record over a fresh ledger, where a test says with each request who reads, and what time it is: the
 * assembly's own beans but for these two.
 */
final class AppWithReaders implements BeforeAllCallback, AfterAllCallback {

    private static final String READER = "X-Test-Reader";

    private final TestLedger ledger = new TestLedger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Later clock = new Later();
    private @Nullable ConfigurableApplicationContext context;

    @Override
    public void beforeAll(ExtensionContext extension) throws Exception {
        ledger.beforeAll(extension);
        var application = new SpringApplication(Assembly.class);
        application.addPrimarySources(ProcessRole.ALL.sides());
        application.addInitializers(context -> {
            var generic = (GenericApplicationContext) context;
            generic.registerBean(ProcessRole.class, () -> ProcessRole.ALL);
            generic.registerBean(Database.class, ledger::database);
            generic.registerBean(AccessSettings.class, () -> new AccessSettings(false, 0));
            generic.registerBean(ConfirmationTime.class, () -> new ConfirmationTime(ConfirmationTime.USUAL));
            generic.registerBean(LogSettings.class, ledger::log);
            generic.registerBean(BeanPostProcessor.class, () -> new Replacing(clock));
        });
        context = application.run(
                "--server.port=0", "--server.address=127.0.0.1", "--spring.config.location=classpath:/");
    }

    @Override
    public void afterAll(ExtensionContext extension) throws Exception {
        context().close();
        ledger.afterAll(extension);
    }

    TestLedger ledger() {
        return ledger;
    }

    /** Lets time pass. */
    void pass(Duration time) {
        clock.passed = clock.passed.plus(time);
    }

    Instant now() {
        return clock.instant();
    }

    HttpResponse<String> get(Reader reader, String path, String... headers) {
        return send(reader, request(path), headers);
    }

    HttpResponse<String> browse(Reader reader, String path) {
        return send(reader, request(path), "Accept", "text/html");
    }

    /** The desk records something. */
    HttpResponse<String> post(String path, String json) {
        return send(
                Reader.DESK,
                request(path).POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))),
                "Content-Type",
                "application/json");
    }

    private HttpRequest.Builder request(String path) {
        var port = context().getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(Reader reader, HttpRequest.Builder request, String... headers) {
        request.header("Authorization", TestKey.header(ledger.database()));
        request.header(READER, reader.clearance() + "," + String.join(",", reader.caseIds()));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return client.send(request.timeout(Duration.ofMinutes(5)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError("no answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    private ConfigurableApplicationContext context() {
        return Objects.requireNonNull(context, "the app is not running");
    }

    private static Reader reader() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var said = List.of(Objects.requireNonNull(request.getHeader(READER)).split(","));
        return said.size() > 1
                ? Reader.outsideAuditor(said.subList(1, said.size()))
                : new Reader(Visibility.valueOf(said.getFirst()), java.util.Set.of());
    }

    private record Replacing(Clock clock) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return switch (bean) {
                case Clock _ -> clock;
                case Readers _ -> (Readers) AppWithReaders::reader;
                default -> bean;
            };
        }
    }

    private static final class Later extends Clock {
        private volatile Duration passed = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(passed);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for the hour of a place");
        }
    }
}
