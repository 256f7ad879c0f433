package news.onrecord.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks over HTTP, as often as somebody wants, and takes no other answer than what it expects. */
final class Asking {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void ask(HttpRequest request, int expected) {
        int status = status(request);
        if (status != expected) {
            throw new IllegalStateException(request.uri() + " was answered with " + status);
        }
    }

    /** With what it is answered, the whole answer read. */
    int status(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
