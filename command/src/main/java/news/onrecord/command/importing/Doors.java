package news.onrecord.command.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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

    /** Sends a wish until it is answered, or until On Record had chances enough. */
    Answer ask(Wish wish) throws ImportStopped, InterruptedException {
        var request = request(wish);
        var pause = firstPause;
        boolean inDoubt = false;
        var reply = send(request);
        for (int sendings = 1; reply.isPassing() && sendings < SENDINGS; sendings++) {
            inDoubt |= reply.leavesDoubt();
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
            reply = send(request);
        }
        if (reply.isLost()) {
            throw new ImportStopped("On Record at " + base + " does not answer: "
                    + reply.problem().detail());
        }
        return reply.answer(wish.repeated(), inDoubt);
    }

    private HttpRequest request(Wish wish) {
        var request = HttpRequest.newBuilder(URI.create(base + wish.door()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(wish.request())));
        token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        return request.build();
    }

    private Reply send(HttpRequest request) throws ImportStopped, InterruptedException {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), problem(response));
        } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
            throw new ImportStopped("On Record cannot be reached at " + base);
        } catch (IOException lost) {
            return Reply.lost(String.valueOf(lost.getMessage()));
        }
    }

    private static Reply.Problem problem(HttpResponse<byte[]> response) {
        if (response.statusCode() < 400) {
            return Reply.Problem.UNTOLD;
        }
        try {
            var problem = MAPPER.readValue(response.body(), Reply.Problem.class);
            return problem == null ? Reply.Problem.UNTOLD : problem;
        } catch (JacksonException notOurs) {
            return Reply.Problem.UNTOLD;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
