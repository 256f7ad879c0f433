package news.onrecord.app;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The HTTP door of an On Record that may be killed or frozen at any moment, and comes back at another address. */
final class Door {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;
    private volatile URI address;

    /** Comes in with that token. */
    Door(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    void movedTo(URI other) {
        address = other;
    }

    /** Sends it once; who gets no answer does not know, but for who finds nobody there to send it to. */
    Outcome send(Attempt attempt) throws InterruptedException {
        try {
            return Outcome.of(client.send(
                    HttpRequest.newBuilder(address.resolve(attempt.path()))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofSeconds(60))
                            .POST(BodyPublishers.ofString(attempt.body()))
                            .build(),
                    BodyHandlers.ofString()));
        } catch (ConnectException nobodyThere) {
            return Outcome.notSent();
        } catch (IOException lost) {
            return new Outcome.Unknown(lost.getClass().getSimpleName());
        }
    }
}
