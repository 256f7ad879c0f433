package news.onrecord.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** Asks over HTTP, as often as somebody wants, and takes no other answer than what it expects. */
final class Asking {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void ask(HttpRequest request, int expected) {
        answer(request, expected, BodyHandlers.ofByteArray());
    }

    /** The lines of the answer, as they come. */
    Stream<String> lines(HttpRequest request, int expected) {
        return answer(request, expected, BodyHandlers.ofLines());
    }

    private <T> T answer(HttpRequest request, int expected, BodyHandler<T> handler) {
        try {
            var answer = client.send(request, handler);
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(request.uri() + " was answered with " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
