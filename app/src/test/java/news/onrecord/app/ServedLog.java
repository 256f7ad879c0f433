package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import news.onrecord.log.Policy;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TilePath;
import news.onrecord.log.TlogProof;

/** The log as a stranger sees it, who has its address and nothing else. */
final class ServedLog {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final Optional<String> token;

    ServedLog(URI address) {
        this(address, Optional.empty());
    }

    /** One that can also record, with that token. */
    ServedLog(URI address, String token) {
        this(address, Optional.of(token));
    }

    private ServedLog(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    URI address() {
        return address;
    }

    /** The token in a file of its owner's, made in that folder. */
    Path tokenFile(Path folder) {
        var file = folder.resolve("token");
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.writeString(file, token.orElseThrow());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        token.ifPresent(shown -> request.setHeader("Authorization", "Bearer " + shown));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new AssertionError("no answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** The checkpoint that is published now. */
    Optional<SignedCheckpoint> checkpoint() {
        var answer = get("/log/checkpoint");
        return answer.statusCode() == 200 ? Optional.of(SignedCheckpoint.parse(answer.body())) : Optional.empty();
    }

    /** Waits for a checkpoint of that size. */
    SignedCheckpoint checkpoint(long size) {
        return checkpoint(signed -> signed.checkpoint().head().size() == size);
    }

    /** Waits for a checkpoint with a property. */
    SignedCheckpoint checkpoint(Predicate<SignedCheckpoint> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var last = checkpoint(); ; last = checkpoint()) {
            if (last.filter(wanted).isPresent()) {
                return last.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("the checkpoint stays " + last);
            }
            pause();
        }
    }

    byte[] bytes(TilePath path) {
        var answer = get("/log/" + path.path());
        assertThat(answer.statusCode()).as(path.path()).isEqualTo(200);
        return answer.body();
    }

    TlogProof proof(long position) {
        var answer = get("/api/proofs/" + position);
        assertThat(answer.statusCode()).as("proof of " + position).isEqualTo(200);
        return TlogProof.parse(answer.body());
    }

    /** Who trusts the keys that are served now, and nobody else. */
    Policy policy() {
        var logs = new StringBuilder();
        text("/log/vkey")
                .lines()
                .forEach(vkey -> logs.append("log ").append(vkey).append('\n'));
        return Policy.parse((logs + "quorum none\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Records one thing and answers with its id and position. */
    tools.jackson.databind.JsonNode record(String path, java.util.Map<String, ?> body) {
        var json = tools.jackson.databind.json.JsonMapper.shared();
        var answer = send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return json.readTree(answer.body());
    }

    /** Records so many claims, several at once. */
    void record(int claims) {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var recorded = threads.invokeAll(IntStream.range(0, claims)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(number -> this::recordOne)
                    .toList());
            for (var status : recorded) {
                assertThat(status.get()).isEqualTo(201);
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private int recordOne() {
        return send(HttpRequest.newBuilder(address.resolve("/api/claims"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"statement\": \"300,000 posts have been made.\"}")))
                .statusCode();
    }

    /** What is said in a problem. */
    static List<String> problem(HttpResponse<byte[]> answer) {
        var problem = tools.jackson.databind.json.JsonMapper.shared().readTree(answer.body());
        return List.of(
                answer.statusCode() + "",
                problem.get("type").asString().replace("urn:onrecord:problem:", ""),
                problem.get("detail").asString());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
