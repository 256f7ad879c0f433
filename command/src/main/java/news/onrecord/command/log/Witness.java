package news.onrecord.command.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.onrecord.Refused;
import news.onrecord.ledger.LogReader;
import news.onrecord.log.AddCheckpoint;
import news.onrecord.log.ConsistencyProof;
import news.onrecord.log.Malformed;
import news.onrecord.log.NoteSignature;
import news.onrecord.log.Sha256;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.Unproven;
import news.onrecord.log.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One witness as the log sees it (C2SP tlog-witness): what it cosigned last, and when it may be asked again. One question
 * at a time; one that fails is asked ever more rarely, at least every five seconds. What is remembered here is only a guess: the
 * witness says if it is wrong.
 */
final class Witness implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 1_000_000;
    private static final int CONFLICT = 409;

    private final WitnessAddress address;
    private final LogReader log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private volatile Runnable listener = () -> {};
    private @Nullable SignedCheckpoint cosigned;
    private @Nullable CompletableFuture<?> asking;
    private long size;
    private int failures;
    private long pausedAt;

    Witness(WitnessAddress address, LogReader log) {
        this.address = address;
        this.log = log;
    }

    void onAnswer(Runnable tell) {
        listener = tell;
    }

    /** Whether its cosignature is under that checkpoint, or is at hand. */
    synchronized boolean hasCosigned(SignedCheckpoint signed) {
        return signed.signatures().stream().anyMatch(this::isMine)
                || (cosigned != null && cosigned.checkpoint().equals(signed.checkpoint()));
    }

    /** The checkpoint with its cosignature, if that is at hand and not there yet. */
    synchronized SignedCheckpoint addTo(SignedCheckpoint signed) {
        boolean there = signed.signatures().stream().anyMatch(this::isMine);
        return there || cosigned == null || !cosigned.checkpoint().equals(signed.checkpoint())
                ? signed
                : signed.with(cosigned.signatures().getLast());
    }

    private boolean isMine(NoteSignature signature) {
        return signature.name().equals(address.key().name())
                && signature.keyId() == address.key().keyId();
    }

    /** Asks it to cosign, unless it is being asked or is left alone for a while; done when there is nothing to wait for. */
    synchronized CompletableFuture<?> ask(SignedCheckpoint signed) {
        if (isPaused()) {
            return CompletableFuture.completedFuture(null);
        }
        if (asking == null) {
            asking = CompletableFuture.runAsync(
                    () -> askNow(signed), task -> Thread.ofVirtual().start(task));
        }
        return asking;
    }

    private boolean isPaused() {
        long pause = Math.min(LONGEST_PAUSE.toNanos(), FIRST_PAUSE.toNanos() << Math.min(failures, 10));
        return failures > 0 && System.nanoTime() - pausedAt < pause;
    }

    private void askNow(SignedCheckpoint signed) {
        try {
            var answer = answer(signed);
            synchronized (this) {
                cosigned = answer;
                size = signed.checkpoint().head().size();
                told(null);
            }
        } catch (IOException | Malformed | Unproven | Refused failed) {
            synchronized (this) {
                told(failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (this) {
                asking = null;
            }
            listener.run();
        }
    }

    private void told(@Nullable Exception failed) {
        if (failed == null && failures > 0) {
            LOG.info("The witness {} cosigns again", this);
        } else if (failed != null && failures == 0) {
            LOG.warn("The witness {} has not cosigned, and is asked again: {}", this, reason(failed));
        }
        failures = failed == null ? 0 : failures + 1;
        pausedAt = System.nanoTime();
    }

    /** Asks with the size that is remembered, and once more with the one that the witness says. */
    private SignedCheckpoint answer(SignedCheckpoint signed) throws IOException, InterruptedException {
        long head = signed.checkpoint().head().size();
        var answer = post(signed, Math.min(remembered(), head));
        if (answer.statusCode() == CONFLICT) {
            long its = AddCheckpoint.parseConflict(answer.body());
            if (its > head) {
                throw new Unproven("it has cosigned " + its + " leaves, more than the " + head + " there are");
            }
            answer = post(signed, its);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("it answered " + answer.statusCode() + " " + excerpt(answer.body()));
        }
        return signed.withAnswer(answer.body(), List.of(address.key()));
    }

    private synchronized long remembered() {
        return size;
    }

    private HttpResponse<byte[]> post(SignedCheckpoint signed, long old) throws IOException, InterruptedException {
        long head = signed.checkpoint().head().size();
        var proof = old == 0 ? new ConsistencyProof(List.of()) : log.tree(head).consistencyProof(old);
        byte[] body = new AddCheckpoint(old, proof, signed).bytes();
        return send(request("/add-checkpoint")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The latest checkpoint of the log that it has cosigned; empty when it has none, or cannot tell. */
    Optional<SignedCheckpoint> latest(String origin, List<VerifierKey> logKeys) {
        var hash = HexFormat.of().formatHex(Sha256.of(origin.getBytes(StandardCharsets.UTF_8)));
        try {
            var answer = send(request("/" + hash + "/checkpoint").GET().build());
            byte[] body = answer.body();
            if (answer.statusCode() == 404) {
                return Optional.empty();
            }
            if (answer.statusCode() != 200) {
                throw new IOException("it answered " + answer.statusCode() + " " + excerpt(body));
            }
            var signed = SignedCheckpoint.parse(body);
            signed.note().verify(logKeys);
            signed.note().verify(List.of(address.key()));
            return Optional.of(signed).filter(last -> last.checkpoint().origin().equals(origin));
        } catch (IOException | Malformed | Unproven away) {
            LOG.warn("The witness {} could not be asked what it cosigned last: {}", this, reason(away));
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address.url() + path));
    }

    /** The JDK's own time limit is over with the headers; this one is for the whole answer. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return answer.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException("it did not answer within " + TO_ANSWER.toSeconds() + " seconds", slow);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        }
    }

    private static String excerpt(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8).strip();
        return text.substring(0, Math.min(text.length(), 200)).replaceAll("\\s+", " ");
    }

    private static String reason(Exception failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    @Override
    public String toString() {
        return address.key().name() + " at " + address.url();
    }
}
