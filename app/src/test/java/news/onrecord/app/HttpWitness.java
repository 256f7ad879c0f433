package news.onrecord.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.onrecord.command.log.WitnessAddress;
import news.onrecord.log.AddCheckpoint;
import news.onrecord.log.Malformed;
import news.onrecord.log.Sha256;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TreeHead;
import news.onrecord.log.Unproven;
import news.onrecord.log.VerifierKey;
import news.onrecord.log.WitnessSigner;
import org.jspecify.annotations.Nullable;

/** A witness over real HTTP that follows C2SP tlog-witness for one log, and can be told to misbehave. */
final class HttpWitness implements AutoCloseable {

    /** How it behaves. */
    enum Mood {
        WILLING,
        SLOW,
        FORGING,
        BABBLING
    }

    private final WitnessSigner signer;
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile Mood mood = Mood.WILLING;
    private @Nullable HttpServer server;
    private int port;
    private @Nullable SignedCheckpoint last;

    HttpWitness(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        signer = new WitnessSigner(name, bytes);
    }

    HttpWitness start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/w/", this::answer);
        server.start();
        return this;
    }

    HttpWitness mood(Mood other) {
        mood = other;
        return this;
    }

    VerifierKey key() {
        return signer.verifierKey();
    }

    WitnessAddress address() {
        return new WitnessAddress(key(), URI.create("http://127.0.0.1:" + port + "/w"));
    }

    int conflicts() {
        return conflicts.get();
    }

    int refusals() {
        return refusals.get();
    }

    /** Makes it remember what another log with the same name once showed it. */
    synchronized void remember(@Nullable SignedCheckpoint other) {
        last = other;
    }

    void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                add(exchange);
            } else {
                latest(exchange);
            }
        } catch (Malformed malformed) {
            send(exchange, 400, malformed.getMessage() + "");
        } catch (Unproven unproven) {
            refusals.incrementAndGet();
            send(exchange, 422, unproven.getMessage() + "");
        }
    }

    private synchronized void add(HttpExchange exchange) throws IOException {
        var request = AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
        var head = last == null ? TreeHead.EMPTY : last.checkpoint().head();
        if (mood == Mood.SLOW) {
            sleep();
        }
        if (mood == Mood.BABBLING) {
            send(exchange, 200, "no signature at all\n");
        } else if (request.oldSize() != head.size()) {
            conflicts.incrementAndGet();
            send(exchange, 409, head.size() + "\n");
        } else {
            request.verifyGrowth(head);
            last = request.checkpoint();
            var checkpoint = last.checkpoint();
            var cosigned = mood == Mood.FORGING
                    ? new news.onrecord.log.Checkpoint(checkpoint.origin() + "/forged", checkpoint.head())
                    : checkpoint;
            send(exchange, 200, signer.cosign(cosigned, Instant.now()).line());
        }
    }

    private synchronized void latest(HttpExchange exchange) throws IOException {
        var known = last;
        var path = known == null
                ? ""
                : "/w/"
                        + HexFormat.of()
                                .formatHex(Sha256.of(known.checkpoint().origin().getBytes(StandardCharsets.UTF_8)))
                        + "/checkpoint";
        if (known == null || !exchange.getRequestURI().getPath().equals(path)) {
            send(exchange, 404, "unknown origin\n");
        } else {
            send(
                    exchange,
                    200,
                    known.with(signer.cosign(known.checkpoint(), Instant.now())).toString());
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
