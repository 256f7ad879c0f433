package news.onrecord.command.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Which lines have to be done before a line: those before it that add to a thing it speaks of, and those that speak of a thing
 * it adds to. Lines that only speak of the same things need not wait for each other.
 */
final class LineOrder {

    private static final int SWEEP = 4096;

    /** The last line that adds to a thing, and those that spoke of it since. */
    private static final class Traces {
        private @Nullable CompletableFuture<?> written;
        private final List<CompletableFuture<?>> mentioned = new ArrayList<>();

        boolean areOld() {
            mentioned.removeIf(CompletableFuture::isDone);
            return mentioned.isEmpty() && (written == null || written.isDone());
        }
    }

    private final Map<String, Traces> things = new HashMap<>();
    private int lines;

    /**
     * Puts a line in its place, behind those that were put before.
     *
     * @param done completed once the line is done
     * @return what it has to wait for
     */
    List<CompletableFuture<?>> place(BatchLine line, CompletableFuture<?> done) {
        if (++lines % SWEEP == 0) {
            things.values().removeIf(Traces::areOld);
        }
        var before = new ArrayList<CompletableFuture<?>>();
        var written = line.written();
        for (var thing : written) {
            var traces = things.computeIfAbsent(thing, _ -> new Traces());
            addTo(before, traces.written);
            traces.mentioned.forEach(one -> addTo(before, one));
            traces.mentioned.clear();
            traces.written = done;
        }
        for (var thing : line.mentioned()) {
            if (!written.contains(thing)) {
                var traces = things.computeIfAbsent(thing, _ -> new Traces());
                addTo(before, traces.written);
                traces.mentioned.add(done);
            }
        }
        return before;
    }

    private static void addTo(List<CompletableFuture<?>> before, @Nullable CompletableFuture<?> one) {
        if (one != null && !one.isDone()) {
            before.add(one);
        }
    }
}
