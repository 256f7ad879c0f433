package news.onrecord.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import news.onrecord.ledger.EventCodec;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.LedgerSignal;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code onrecord bench read}: how soon a reader at the tail has an event after its commit, woken in the process and by
 * the database's notice, as a reader in another process is; and how fast the whole ledger is read, beside Axon's engine.
 */
@Command(name = "read", description = "Follow the ledger's tail, and read it from the beginning beside Axon's engine.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ReadBench implements Callable<Integer> {

    private static final int A_PAGE = 1000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--events", defaultValue = "100000", description = "Events to be read (${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--rounds", defaultValue = "5", description = "Readings of each (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures as JSON.")
    private @Nullable Path json;

    private final AtomicLong number = new AtomicLong();

    @Override
    public Integer call() throws Exception {
        var report = new Report(spec.commandLine().getOut());
        try (var server = BenchServer.start()) {
            var database = server.ledger("bench_read");
            var dataSource = server.command(database, 6);
            try (var ours = new OnRecordContender(dataSource, Clock.systemUTC());
                    var axon = new AxonContender(server.superuser(database, 4));
                    var elsewhere = new LedgerSignal(dataSource)) {
                Load.perSecond(256, events, () -> ours.store(number.incrementAndGet()));
                fill(axon, new LedgerReader(dataSource, new EventCodec(), elsewhere));
                tail(report, "tail, same process", ours, ours.signal(), dataSource);
                tail(report, "tail, by notice", ours, elsewhere, dataSource);
                replay(report, new LedgerReader(dataSource, new EventCodec(), elsewhere), axon.engine());
            }
        }
        report.end(json);
        return 0;
    }

    /** The same events, as Axon's engine stores them. */
    private static void fill(AxonContender axon, LedgerReader reader) {
        for (var page = reader.after(-1, A_PAGE);
                !page.isEmpty();
                page = reader.after(page.getLast().position(), A_PAGE)) {
            var messages = page.stream()
                    .map(event -> new GenericDomainEventMessage<>(
                            "Claim", event.stream(), event.sequence(), event.event(), event.metadata()))
                    .toList();
            axon.append(messages);
        }
    }

    /** A command at a time, for two seconds; a reader notes when it has each position. */
    private void tail(Report report, String name, OnRecordContender ours, LedgerSignal signal, DataSource dataSource)
            throws InterruptedException {
        var reader = new LedgerReader(dataSource, new EventCodec(), signal);
        Map<Long, Long> seen = new ConcurrentHashMap<>();
        Map<Long, Long> answered = new HashMap<>();
        var follower = Thread.ofPlatform().start(() -> follow(reader, seen));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
        while (System.nanoTime() < end) {
            long position = ours.record(number.incrementAndGet());
            answered.put(position, System.nanoTime());
            Thread.sleep(2);
        }
        Thread.sleep(200);
        follower.interrupt();
        follower.join();
        long[] nanos = answered.entrySet().stream()
                .skip(100) // while both sides warm up
                .filter(one -> seen.containsKey(one.getKey()))
                .mapToLong(one -> Math.max(0, seen.getOrDefault(one.getKey(), 0L) - one.getValue()))
                .sorted()
                .toArray();
        report.line(
                name,
                "p50 %.2f ms, p99 %.2f ms after the answer, %d of %d events",
                percentile(nanos, 0.5),
                percentile(nanos, 0.99),
                seen.size(),
                answered.size());
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * share)] / 1e6;
    }

    private static void follow(LedgerReader reader, Map<Long, Long> seen) {
        try (var stream = reader.openStream(reader.createHeadToken())) {
            while (true) {
                long position =
                        stream.nextAvailable().trackingToken().position().orElse(-1);
                seen.put(position, System.nanoTime());
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private void replay(Report report, LedgerReader ours, JdbcEventStorageEngine axons) {
        List<Double> here = new ArrayList<>();
        List<Double> there = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            here.add(perSecond(() -> read(ours)));
            there.add(perSecond(() -> read(axons)));
        }
        double mine = Report.median(here.stream().mapToDouble(Double::doubleValue));
        double theirs = Report.median(there.stream().mapToDouble(Double::doubleValue));
        report.line("replay, on record", "%10.0f events/s", mine).line("replay, axon jdbc", "%10.0f events/s", theirs);
        report.goals().atLeast("read.replay_vs_axon", mine / theirs, 3);
    }

    private static double perSecond(java.util.function.LongSupplier reading) {
        long start = System.nanoTime();
        long read = reading.getAsLong();
        return read / ((System.nanoTime() - start) / 1e9);
    }

    /** As a view reads it when it is made again. */
    private static long read(LedgerReader reader) {
        long read = 0;
        try (var all = reader.openStream(reader.createTailToken())) {
            while (all.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
                all.nextAvailable();
                read++;
            }
            return read;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static long read(JdbcEventStorageEngine engine) {
        try (var all = engine.readEvents(engine.createTailToken(), false)) {
            return all.filter(event -> event.getPayload() != null && event.getMetaData() != null)
                    .count();
        }
    }
}
