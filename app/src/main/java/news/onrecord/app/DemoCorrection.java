package news.onrecord.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import news.onrecord.Refusal;
import news.onrecord.claim.ClaimId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one error that the seed article's own text suggests, issued as a correction by a third party: it stands
 * beside the claim and changes neither its words nor what was printed. Sent through the door like anybody's; it has an id of its
 * own, so a demo that is started again records it once.
 */
final class DemoCorrection {

    private final URI base;
    private final String token;

    DemoCorrection(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Has it on record when it returns. */
    void issue(ClaimId claim) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(base.resolve("/api/claims/" + claim + "/corrections"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body()))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != HttpURLConnection.HTTP_CREATED && !isOnRecordAlready(answer)) {
                throw new StartFailure("The demo's correction cannot be put on record: " + answer.body());
            }
        } catch (IOException failure) {
            throw new StartFailure("The demo's correction cannot be put on record.", failure);
        }
    }

    /** By an earlier start; any other conflict means that it is not. */
    private static boolean isOnRecordAlready(HttpResponse<String> answer) {
        try {
            return answer.statusCode() == HttpURLConnection.HTTP_CONFLICT
                    && Refusal.ALREADY_RECORDED
                            .type()
                            .equals(JsonMapper.shared()
                                    .readTree(answer.body())
                                    .path("type")
                                    .asString());
        } catch (JacksonException notOurs) {
            return false;
        }
    }

    private static String body() throws IOException {
        try (InputStream file = DemoCorrection.class.getResourceAsStream("/demo/third-party-correction.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
