package news.onrecord.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import news.onrecord.log.Bundle;
import news.onrecord.log.Malformed;
import news.onrecord.log.TilePath;

/** A log as an On Record serves it: tiles under {@code /log/}, opened events under {@code /api/events}. */
final class HttpSource implements LogSource {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern POSITION = Pattern.compile("^position ([0-9]{1,18})$", Pattern.MULTILINE);
    private static final int TRIES = 3;
    private static final int LONGEST_ANSWER = 128 << 20;
    private static final BodyHandler<byte[]> LIMITED =
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER);
    private static final int OK = 200;
    private static final int GONE = 404;
    private static final int BROKEN = 500;
    private static final int TOO_MANY = 429;
    private static final int MOST_WAITS = 20;
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int MOST_SAID = 300;

    /** The reader may not, or there is nothing: an answer, not a failure. */
    private static final Set<Integer> NOTHING = Set.of(401, 403, 404, 410);

    private final HttpClient client;
    private final String root;
    private final Optional<String> token;

    /** What the server said instead of what was read last: no more than a page of it. */
    private final Map<String, String> damages = new HashMap<>();

    /**
     * @param root the server's root, without a slash at its end
     * @param token with which to come in; it is shown to that server and not carried elsewhere by a redirection
     */
    HttpSource(String root, Optional<String> token) {
        this.root = root;
        this.token = token;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(token.isPresent() ? HttpClient.Redirect.NEVER : HttpClient.Redirect.NORMAL)
                .build();
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

    /** A bundle's events; where the server fails at a page, every event by itself, so that one bad row hides no other. */
    private Optional<byte[]> events(Bundle bundle) {
        long next = bundle.index() * TilePath.FULL_WIDTH;
        long end = next + bundle.width();
        damages.clear();
        var events = new ByteArrayOutputStream();
        boolean whole = true;
        while (next < end && whole) {
            var page = get("/api/events?" + (next == 0 ? "" : "after=" + (next - 1) + "&") + "limit=" + (end - next));
            if (page.statusCode() == OK) {
                add(events, page.body());
                next = 1 + lastPosition(page.body()).orElse(end); // a page may be short; an empty one is the end
            } else if (page.statusCode() == BROKEN) {
                whole = false;
            } else {
                throw unexpected("/api/events", page);
            }
        }
        while (next < end) {
            single(next++, events);
        }
        return Optional.of(events.toByteArray());
    }

    private void single(long position, ByteArrayOutputStream events) {
        var event = get("/api/events/" + position);
        if (event.statusCode() == OK) {
            add(events, event.body());
        } else if (event.statusCode() != GONE && !isDamaged(LogSource.eventPath(position), event)) {
            throw unexpected("/api/events/" + position, event);
        }
    }

    private static void add(ByteArrayOutputStream events, byte[] more) {
        if (events.size() > 0 && more.length > 0) {
            events.write('\n');
        }
        events.writeBytes(more);
    }

    /** What a page says is its last position; whether that is so is found out by whoever checks the events. */
    private static OptionalLong lastPosition(byte[] page) {
        return POSITION.matcher(new String(page, StandardCharsets.US_ASCII))
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .max();
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

    /** An answer; where there are too many questions, as soon as the server says that there are not. */
    private HttpResponse<byte[]> get(String path) {
        for (int waited = 0; ; waited++) {
            var answer = ask(path);
            if (answer.statusCode() != TOO_MANY || waited == MOST_WAITS) {
                return answer;
            }
            pause(answer);
        }
    }

    private static void pause(HttpResponse<byte[]> answer) {
        try {
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT_SECONDS)));
        } catch (NumberFormatException notSeconds) {
            throw new Unreachable("Too many requests, and the server does not say for how long.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Stopped before the end.");
        }
    }

    private HttpResponse<byte[]> ask(String path) {
        IOException failure = new IOException("not tried");
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                var request = HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
                token.ifPresent(shown -> request.setHeader("Authorization", "Bearer " + shown));
                // the JDK's own limit is over with the headers; a body that never ends is not waited for either
                return client.sendAsync(request.build(), LIMITED).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException again) {
                failure = again.getCause() instanceof IOException cause ? cause : new IOException(again.getCause());
            } catch (TimeoutException slow) {
                failure = new IOException("the answer did not end within " + PATIENCE.toSeconds() + " seconds", slow);
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
