package news.onrecord.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** Asks over HTTP, as often as somebody wants, and takes no other answer than what it expects. */
final class Asking {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void ask(HttpRequest request, int expected) {
        expect(expected, send(request, BodyHandlers.ofByteArray()));
    }

    /** The lines of the answer, as they come. */
    Stream<String> lines(HttpRequest request, int expected) {
        return expect(expected, send(request, BodyHandlers.ofLines())).body();
    }

    /** With what it is answered, the whole answer read. */
    int status(HttpRequest request) {
        return send(request, BodyHandlers.ofByteArray()).statusCode();
    }

    private static <T> HttpResponse<T> expect(int expected, HttpResponse<T> answer) {
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.uri() + " was answered with " + answer.statusCode());
        }
        return answer;
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
