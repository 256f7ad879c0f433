package news.onrecord.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import news.onrecord.log.Bundle;
import news.onrecord.log.TilePath;

/** A log as an On Record serves it: tiles under {@code /log/}, opened events under {@code /api/events}. */
final class HttpSource implements LogSource {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 3;
    private static final int OK = 200;

    /** The reader may not, or there is nothing: an answer, not a failure. */
    private static final Set<Integer> NOTHING = Set.of(401, 403, 404, 410);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String root;

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
        if (NOTHING.contains(answer.statusCode())) {
            return Optional.empty();
        }
        throw unexpected("/log/" + path, answer.statusCode());
    }

    @Override
    public boolean givesEvents() {
        int status = get("/api/events?limit=1").statusCode();
        if (status == OK || NOTHING.contains(status)) {
            return status == OK;
        }
        return get("/api/events/0").statusCode() == OK;
    }

    /** A page; where the server fails at it, every event of it by itself, so that one bad row hides no other. */
    private Optional<byte[]> events(Bundle bundle) {
        long first = bundle.index() * TilePath.FULL_WIDTH;
        var page = get("/api/events?" + (first == 0 ? "" : "after=" + (first - 1) + "&") + "limit=" + bundle.width());
        if (page.statusCode() == OK) {
            return Optional.of(page.body());
        }
        var events = new ByteArrayOutputStream();
        for (long position = first; position < first + bundle.width(); position++) {
            var event = get("/api/events/" + position);
            if (event.statusCode() == OK) {
                events.writeBytes(events.size() == 0 ? new byte[0] : new byte[] {'\n'});
                events.writeBytes(event.body());
            }
        }
        return Optional.of(events.toByteArray());
    }

    /** One page of a stream's events. */
    byte[] stream(String stream, long after, int limit) {
        var path = "/api/events?stream=" + stream + "&after=" + after + "&limit=" + limit;
        var answer = get(path);
        if (answer.statusCode() != OK) {
            throw unexpected(path, answer.statusCode());
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
        throw new Unreachable("No answer from " + root + path + ": "
                + (failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage()) + ".");
    }

    private Unreachable unexpected(String path, int status) {
        return new Unreachable(root + path + " answers with status " + status + ".");
    }
}
