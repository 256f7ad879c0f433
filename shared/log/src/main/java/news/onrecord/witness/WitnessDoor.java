package news.onrecord.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The addresses of a witness: who asks for anything else, or too much, is told so. */
final class WitnessDoor implements HttpHandler {

    /** Room for 63 hashes and dozens of signatures, also post-quantum ones. */
    static final int MAX_BODY_BYTES = 256 * 1024;

    private static final String SUBMISSION = "/add-checkpoint";
    private static final Pattern MONITORING = Pattern.compile("/([^/]+)/checkpoint");

    private final Witness witness;
    private final Consumer<String> journal;

    WitnessDoor(Witness witness, Consumer<String> journal) {
        this.witness = witness;
        this.journal = journal;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    /** A failure of ours, such as a full disk, is told to the operator; the caller got no cosignature. */
    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            var path = String.valueOf(exchange.getRequestURI().getRawPath());
            var monitored = MONITORING.matcher(path);
            if (path.equals(SUBMISSION)) {
                return isAllowed(exchange, List.of("POST")) ? submitted(exchange) : notAllowed("POST");
            }
            if (monitored.matches()) {
                return isAllowed(exchange, List.of("GET", "HEAD"))
                        ? witness.latest(monitored.group(1))
                        : notAllowed("GET");
            }
            return Answer.refused(404, "a witness answers POST " + SUBMISSION + " and GET /<origin's hash>/checkpoint");
        } catch (RuntimeException failure) {
            journal.accept("A request failed: " + failure);
            return Answer.refused(500, "the witness could not keep the checkpoint; it has not cosigned it");
        }
    }

    private Answer submitted(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length <= MAX_BODY_BYTES) {
            return witness.add(body);
        }
        exchange.getResponseHeaders().set("Connection", "close");
        return Answer.refused(413, "a request has at most " + MAX_BODY_BYTES + " bytes");
    }

    private static boolean isAllowed(HttpExchange exchange, List<String> methods) {
        if (methods.contains(exchange.getRequestMethod())) {
            return true;
        }
        exchange.getResponseHeaders().set("Allow", String.join(", ", methods));
        return false;
    }

    private static Answer notAllowed(String method) {
        return Answer.refused(405, "this address is asked by " + method);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(answer.body().length));
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
