package news.onrecord.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.onrecord.log.Bundle;
import news.onrecord.log.Malformed;
import news.onrecord.log.TilePath;

/** A log as an On Record serves it: tiles under {@code /log/}, opened events under {@code /api/events}. */
final class HttpSource implements LogSource {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 3;
    private static final int OK = 200;
    private static final int GONE = 404;
    private static final int BROKEN = 500;
    private static final int MOST_SAID = 300;

    /** The reader may not, or there is nothing: an answer, not a failure. */
    private static final Set<Integer> NOTHING = Set.of(401, 403, 404, 410);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String root;

    /** What the server said instead of what was read last: no more than a page of it. */
    private final Map<String, String> damages = new HashMap<>();

    /**
     * @param root the server's root, without a slash at its end
     */
    HttpSource(String root) {
        this.root = root;
    }

    @Override
    public Optional<byte[]> read(String path) {
        if (path.startsWith("events/")) {
            return events((Bundle) TilePath.parse(path.replace("events/", "tile/entries/")));
        }
        var answer = get("/log/" + path);
        if (answer.statusCode() == OK) {
            return Optional.of(answer.body());
        }
        if (NOTHING.contains(answer.statusCode()) || isDamaged(path, answer)) {
            return Optional.empty();
        }
        throw unexpected("/log/" + path, answer);
    }

    @Override
    public Optional<String> damage(String where) {
        return Optional.ofNullable(damages.get(where));
    }

    /** A server that owns to be broken has answered: a finding, not a failure on the way to it. */
    private boolean isDamaged(String where, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != BROKEN) {
            return false;
        }
        damages.put(where, detail(answer));
        return true;
    }

    @Override
    public boolean givesEvents() {
        var answer = get("/api/events?limit=1");
        if (answer.statusCode() == OK || NOTHING.contains(answer.statusCode())) {
            return answer.statusCode() == OK;
        }
        if (answer.statusCode() == BROKEN) {
            return true;
        }
        throw unexpected("/api/events?limit=1", answer);
    }

    /** A page; where the server fails at it, every event of it by itself, so that one bad row hides no other. */
    private Optional<byte[]> events(Bundle bundle) {
        long first = bundle.index() * TilePath.FULL_WIDTH;
        var page = get("/api/events?" + (first == 0 ? "" : "after=" + (first - 1) + "&") + "limit=" + bundle.width());
        if (page.statusCode() == OK) {
            return Optional.of(page.body());
        }
        if (page.statusCode() != BROKEN) {
            throw unexpected("/api/events", page);
        }
        damages.clear();
        var events = new ByteArrayOutputStream();
        for (long position = first; position < first + bundle.width(); position++) {
            var event = get("/api/events/" + position);
            if (event.statusCode() == OK) {
                events.writeBytes(events.size() == 0 ? new byte[0] : new byte[] {'\n'});
                events.writeBytes(event.body());
            } else if (event.statusCode() != GONE && !isDamaged(LogSource.eventPath(position), event)) {
                throw unexpected("/api/events/" + position, event);
            }
        }
        return Optional.of(events.toByteArray());
    }

    /** One page of a stream's events. */
    byte[] stream(String stream, long after, int limit) {
        var path = "/api/events?stream=" + stream + "&after=" + after + "&limit=" + limit;
        var answer = get(path);
        if (answer.statusCode() != OK) {
            throw unexpected(path, answer);
        }
        return answer.body();
    }

    private HttpResponse<byte[]> get(String path) {
        IOException failure = new IOException("not tried");
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                var request = HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
                return client.send(request.build(), BodyHandlers.ofByteArray());
            } catch (IOException again) {
                failure = again;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Unreachable("Stopped before the end.");
            }
        }
        throw new Unreachable("No answer from " + root + path + ": " + reason(failure) + ".");
    }

    /** The JDK's client gives no message where nobody listens or the name is not known. */
    private static String reason(IOException failure) {
        if (failure.getMessage() != null) {
            return failure.getMessage();
        }
        return failure instanceof ConnectException
                ? "nothing listens there, or there is no such host"
                : failure.getClass().getSimpleName();
    }

    private Unreachable unexpected(String path, HttpResponse<byte[]> answer) {
        return new Unreachable(root + path + " answers with status " + answer.statusCode() + ".");
    }

    /** What a problem (RFC 9457) says; its characters are the server's, so none of them may move the reader's cursor. */
    private static String detail(HttpResponse<byte[]> answer) {
        try {
            if (Json.read(answer.body()) instanceof Map<?, ?> problem && problem.get("detail") instanceof String said) {
                var line = said.replaceAll("\\p{Cntrl}", " ");
                return "'" + line.substring(0, Math.min(line.length(), MOST_SAID)) + "'";
            }
        } catch (Malformed noProblem) {
            // then its status has to do
        }
        return "status " + answer.statusCode();
    }
}
