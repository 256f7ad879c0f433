package news.onrecord.app.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Keeps so many operations in flight for a while, each on a virtual thread, and measures each. */
final class Load {

    private Load() {}

    /**
     * What was measured.
     *
     * @param perSecond operations a second
     * @param nanos how long each took, sorted
     */
    record Measured(double perSecond, long[] nanos) {

        double percentileMillis(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
        }
    }

    static Measured run(int inFlight, Duration time, Runnable operation) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<long[]> sender = () -> send(operation, end);
            var all = threads.invokeAll(
                    IntStream.range(0, inFlight).mapToObj(_ -> sender).toList());
            long[][] nanos = new long[inFlight][];
            for (int i = 0; i < inFlight; i++) {
                nanos[i] = all.get(i).get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] sorted =
                    Arrays.stream(nanos).flatMapToLong(Arrays::stream).sorted().toArray();
            return new Measured(sorted.length / seconds, sorted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an operation failed", failed.getCause());
        }
    }

    /** Does so many operations, so many of them in flight, and answers how many that is a second. */
    static double perSecond(int inFlight, int operations, Runnable operation) throws InterruptedException {
        long start = System.nanoTime();
        var left = new AtomicInteger(operations);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> sender = Executors.callable(() -> {
                while (left.getAndDecrement() > 0) {
                    operation.run();
                }
            });
            for (var done : threads.invokeAll(Collections.nCopies(inFlight, sender))) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an operation failed", failed.getCause());
        }
        return operations / ((System.nanoTime() - start) / 1e9);
    }

    private static long[] send(Runnable operation, long end) {
        long[] nanos = new long[1024];
        int count = 0;
        for (long before = System.nanoTime(); before < end; ) {
            operation.run();
            long after = System.nanoTime();
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(nanos, count);
    }
}
