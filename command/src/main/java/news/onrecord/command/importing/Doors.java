package news.onrecord.command.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP doors of a running On Record, as any integration finds them.
 *
 * <p>A wish carries an id of its own, so it may be sent again whenever its outcome is not known. Many threads may use
 * the doors at once.
 */
final class Doors implements AutoCloseable {

    private static final int SENDINGS = 6;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private final Optional<String> token;
    private final Duration firstPause;

    /**
     * @param token with which to come in; it is sent, and never said
     * @param firstPause before a wish is sent again; every further pause is twice as long
     */
    Doors(URI base, Optional<String> token, Duration firstPause) {
        this.base = base.toString().replaceAll("/+$", "");
        this.token = token;
        this.firstPause = firstPause;
    }

    /** The address, if it is one at which On Record may be found. */
    static URI address(URI base) {
        if (!("http".equals(base.getScheme()) || "https".equals(base.getScheme())) || base.getHost() == null) {
            throw new IllegalArgumentException("must be an address like http://127.0.0.1:8080, but is '" + base + "'");
        }
        return base;
    }

    /**
     * Sends a wish until it is answered, or until On Record had chances enough.
     *
     * @param sentBefore it may be on record by an earlier sending
     */
    Answer ask(Wish wish, boolean sentBefore) throws ImportStopped, InterruptedException {
        var request = request(wish);
        var pause = firstPause;
        boolean inDoubt = sentBefore;
        var reply = send(request);
        for (int sendings = 1; reply.isPassing() && sendings < SENDINGS; sendings++) {
            inDoubt |= reply.leavesDoubt();
            Thread.sleep(pause.compareTo(reply.pause()) < 0 ? reply.pause() : pause);
            pause = pause.multipliedBy(2);
            reply = send(request);
        }
        if (reply.isLost()) {
            throw new ImportStopped("On Record at " + base + " does not answer: "
                    + reply.problem().detail());
        }
        return reply.answer(inDoubt);
    }

    /**
     * Sends many wishes in one request; On Record keeps the order of those that speak of the same thing.
     *
     * @return what was answered about each, in their order; whatever was not answered is lost
     */
    List<Reply> askTogether(List<Wish> wishes) throws ImportStopped, InterruptedException {
        var request = request("/api/batch", "application/x-ndjson", BatchLines.of(wishes, MAPPER));
        var pause = firstPause;
        for (int sendings = 1; ; sendings++) {
            var replies = new ArrayList<>(Collections.nCopies(wishes.size(), Reply.lost("the batch broke off")));
            var whole = sendTogether(request, replies);
            if (whole.status() == 200 || whole.isLost()) {
                return replies;
            }
            if (!whole.isPassing() || sendings == SENDINGS) {
                throw new ImportStopped("On Record at " + base + " takes no batch: " + whole.words());
            }
            Thread.sleep(pause.compareTo(whole.pause()) < 0 ? whole.pause() : pause);
            pause = pause.multipliedBy(2);
        }
    }

    /** What was answered to the batch itself; the answers to its lines are put in their places. */
    private Reply sendTogether(HttpRequest request, List<Reply> replies) throws ImportStopped, InterruptedException {
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != 200) {
                    return reply(response.statusCode(), response.headers(), body.readAllBytes());
                }
                BatchLines.read(body, replies, MAPPER);
                return Reply.DONE;
            }
        } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
            throw new ImportStopped("On Record cannot be reached at " + base);
        } catch (IOException | JacksonException lost) {
            return Reply.lost(String.valueOf(lost.getMessage()));
        }
    }

    private HttpRequest request(Wish wish) {
        return request(wish.door(), "application/json", MAPPER.writeValueAsBytes(wish.request()));
    }

    private HttpRequest request(String door, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(base + door))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .header("Accept", "*/*")
                .POST(BodyPublishers.ofByteArray(body));
        token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        return request.build();
    }

    private Reply send(HttpRequest request) throws ImportStopped, InterruptedException {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return reply(response.statusCode(), response.headers(), response.body());
        } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
            throw new ImportStopped("On Record cannot be reached at " + base);
        } catch (IOException lost) {
            return Reply.lost(String.valueOf(lost.getMessage()));
        }
    }

    private static Reply reply(int status, HttpHeaders headers, byte[] body) {
        return new Reply(status, status < 400 ? Reply.Problem.UNTOLD : problem(body), retryAfter(headers));
    }

    private static Reply.Problem problem(byte[] body) {
        try {
            var problem = MAPPER.readValue(body, Reply.Problem.class);
            return problem == null ? Reply.Problem.UNTOLD : problem;
        } catch (JacksonException notOurs) {
            return Reply.Problem.UNTOLD;
        }
    }

    /** How long On Record asks to be left alone. */
    private static Duration retryAfter(HttpHeaders headers) {
        var seconds = headers.firstValue("Retry-After").filter(value -> value.matches("\\d{1,4}"));
        return seconds.map(value -> Duration.ofSeconds(Long.parseLong(value))).orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        client.close();
    }
}
