package news.onrecord.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import org.jspecify.annotations.Nullable;

/** A log over HTTP as an On Record serves it, with the failures that a test wants. */
final class ServedLog implements AutoCloseable {

    /** The log at that address, which may become another one. */
    SmallLog log;

    /** Whether readers may read the events. */
    boolean givesEvents = true;

    /** Positions whose rows are gone, and those at which the server fails. */
    final Set<Long> missing = new HashSet<>();

    final Set<Long> failing = new HashSet<>();

    private final HttpServer server;

    ServedLog(SmallLog log) throws IOException {
        this.log = log;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/log/", exchange -> answer(exchange, file(path(exchange).substring("/log/".length()))));
        server.createContext("/api/events", this::events);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private byte @Nullable [] file(String path) {
        return log.files.get(path);
    }

    private void events(HttpExchange exchange) throws IOException {
        if (!givesEvents) {
            answer(exchange, null);
        } else if (path(exchange).startsWith("/api/events/")) {
            long position = Long.parseLong(path(exchange).substring("/api/events/".length()));
            page(exchange, there().filter(event -> event.position() == position).toList());
        } else {
            var asked = query(exchange);
            long after = Long.parseLong(asked.getOrDefault("after", "-1"));
            page(
                    exchange,
                    there().filter(event ->
                                    event.position() > after && facts(event).contains(asked.getOrDefault("stream", "")))
                            .limit(Long.parseLong(asked.getOrDefault("limit", "256")))
                            .toList());
        }
    }

    private Stream<OpenedEvent> there() {
        return log.events.stream().filter(event -> !missing.contains(event.position()));
    }

    private void page(HttpExchange exchange, List<OpenedEvent> events) throws IOException {
        if (events.stream().anyMatch(event -> failing.contains(event.position()))) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        } else {
            boolean one = path(exchange).startsWith("/api/events/");
            answer(exchange, one && events.isEmpty() ? null : OpenedEvent.join(events));
        }
    }

    /** The stream that an event begins its facts with. */
    private static String facts(OpenedEvent event) {
        return event.facts() instanceof OpenedPart.Open open ? stream(new String(open.bytes(), UTF_8)) : "";
    }

    private static String stream(String facts) {
        return facts.substring(0, facts.indexOf("\"sequence\""));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var asked = new HashMap<String, String>();
        var query = exchange.getRequestURI().getQuery();
        for (var parameter : query == null ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            asked.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return asked;
    }

    private static String path(HttpExchange exchange) {
        return exchange.getRequestURI().getPath();
    }

    private static void answer(HttpExchange exchange, byte @Nullable [] body) throws IOException {
        if (body == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
