package news.onrecord.command.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.batch.LineDoor.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way: a line is read while those before are done, and answered in its turn, while more are read. What is on
 * its way at once is bounded; who sends faster waits. If the sender goes away, what was read is done, and no more is read.
 */
final class Batch {

    static final int MOST_LINES = 100_000;

    /** In KiB, of lines that are being done; each counts for some more than it has. */
    private static final int ROOM = 32 << 10;

    private static final int A_LINE = 64;

    private record Turn(long line, CompletableFuture<Answer> answer) {}

    private final LineDoor door;
    private final LineReader reader;
    private final UnaryOperator<Runnable> sameCaller;
    private final LineOrder order = new LineOrder();
    private final Semaphore room = new Semaphore(ROOM);
    private final BlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private volatile boolean gone;

    Batch(LineDoor door, LineReader reader, UnaryOperator<Runnable> sameCaller) {
        this.door = door;
        this.reader = reader;
        this.sameCaller = sameCaller;
    }

    /** Does all of it. */
    void run(InputStream in, OutputStream out) throws IOException, InterruptedException {
        var writer = Thread.ofVirtual().name("batch-answers").start(() -> writeTo(out));
        try {
            read(new Lines(in));
        } finally {
            turns.add(new Turn(0, CompletableFuture.completedFuture(new Answer(0, new byte[0]))));
            writer.join();
        }
    }

    private void read(Lines lines) throws IOException, InterruptedException {
        long number = 0;
        for (var line = lines.next(); line != null && !gone; line = lines.next()) {
            number++;
            if (number > MOST_LINES) {
                refuse(number, new Refused(
                        Refusal.TOO_LARGE,
                        "A batch has " + MOST_LINES + " lines at the most. This one and those after it were not read."));
                return;
            }
            if (line.tooLong()) {
                refuse(number, new Refused(
                        Refusal.TOO_LARGE, "A line has " + Lines.LONGEST_BYTES + " bytes at the most."));
            } else if (!isBlank(line.bytes())) {
                begin(number, line.bytes());
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private void refuse(long number, Exception failure) {
        turns.add(new Turn(number, CompletableFuture.completedFuture(door.refused(failure, BatchController.PATH))));
    }

    private void begin(long number, byte[] bytes) throws InterruptedException {
        BatchLine line;
        try {
            line = reader.read(bytes);
        } catch (RuntimeException malformed) {
            refuse(number, malformed);
            return;
        }
        int weight = Math.min(ROOM, A_LINE + bytes.length / 1024);
        room.acquire(weight);
        var answer = new CompletableFuture<Answer>();
        var before = CompletableFuture.allOf(order.place(line, answer).toArray(CompletableFuture<?>[]::new));
        turns.add(new Turn(number, answer));
        Thread.ofVirtual().name("batch-line-" + number).start(sameCaller.apply(() -> {
            try {
                before.join();
                answer.complete(door.answer(line));
            } catch (RuntimeException | Error failed) {
                answer.completeExceptionally(failed);
            } finally {
                room.release(weight);
            }
        }));
    }

    /** Until the turn that has no line. */
    private void writeTo(OutputStream out) {
        try {
            for (var turn = next(out, null); turn.line() > 0; turn = next(out, turn)) {
                write(turn, out);
            }
            out.flush();
        } catch (IOException | InterruptedException wentAway) {
            gone = true;
        }
    }

    /** What has been written leaves before anything is waited for. */
    private Turn next(OutputStream out, @Nullable Turn last) throws IOException, InterruptedException {
        var next = turns.peek();
        if (last != null && (next == null || !next.answer().isDone())) {
            out.flush();
        }
        return turns.take();
    }

    private static void write(Turn turn, OutputStream out) throws IOException {
        var answer = turn.answer().join();
        out.write(("{\"line\":" + turn.line() + ",\"status\":" + answer.status() + ",\"body\":")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(answer.body());
        out.write('}');
        out.write('\n');
    }
}
