package news.onrecord.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import news.onrecord.log.AddCheckpoint;
import news.onrecord.log.Sha256;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.VerifierKey;

/** Asks a witness over HTTP, as a log and as a monitor do. */
record WitnessAsked(HttpClient client, URI address) {

    static WitnessAsked at(URI address) {
        return new WitnessAsked(HttpClient.newHttpClient(), address);
    }

    HttpResponse<String> add(AddCheckpoint request) throws IOException, InterruptedException {
        return add(request.bytes());
    }

    HttpResponse<String> add(byte[] body) throws IOException, InterruptedException {
        return send(to("/add-checkpoint").POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** What it cosigned last, checked with its key and the log's. */
    SignedCheckpoint latest(VerifierKey witness, VerifierKey log) throws IOException, InterruptedException {
        var published = SignedCheckpoint.parse(get(monitoring()).body().getBytes(StandardCharsets.UTF_8));
        if (published.note().verify(List.of(witness, log)).size() != 2) {
            throw new AssertionError("log and witness should have signed: " + published);
        }
        return published;
    }

    static String monitoring() {
        byte[] hash = Sha256.of(GrowingLog.ORIGIN.getBytes(StandardCharsets.UTF_8));
        return "/" + HexFormat.of().formatHex(hash) + "/checkpoint";
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }
}
