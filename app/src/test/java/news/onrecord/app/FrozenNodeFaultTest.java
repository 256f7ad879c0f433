package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two On Records on one ledger, of which one is frozen in the middle of a write load, if it can be while it holds the
 * ledger's lock: the other goes on, and when the frozen one wakes up, both do.
 */
class FrozenNodeFaultTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static final int FREEZES = 3;
    private static final int WRITERS = 4;
    private static final int UNDER_LOAD = 20;
    private static final int ATTEMPTS_TO_HIT_THE_LOCK = 5;
    private static final long SECONDS_TO_WAKE_UP = 60;

    /** An append needs nothing from the frozen one; if it holds the lock after all, the server ends it after 3 seconds. */
    private static final long SECONDS_TO_GO_ON = 5;

    private static final Path REPORT = Path.of("target", "frozen-node.txt");

    @TempDir
    private Path folder;

    private final Pace pace = new Pace();

    @Test
    void aFrozenNodeStopsNobodyElseAndGoesOnWhereItWas() throws Exception {
        try (var frozen = serve("frozen");
                var other = serve("other");
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var ofFrozen = new Tally();
            var ofOther = new Tally();
            try {
                write(writers, new Door(frozen.open().address(), frozen.token()), ofFrozen);
                write(writers, new Door(other.open().address(), other.token()), ofOther);
                freezeAgainAndAgain(frozen, ofFrozen, ofOther);
            } finally {
                frozen.freeze(false);
                pace.stop();
            }
            writers.shutdown();
            assertThat(writers.awaitTermination(2 * SECONDS_TO_WAKE_UP, TimeUnit.SECONDS))
                    .isTrue();
            check(Tally.of(ofFrozen, ofOther), new Door(other.address(), other.token()));
        }
    }

    @Test
    void whoeverSleepsWithTheLockIsEndedByTheServerAndAppendsGoOn() throws Exception {
        try (var pool = ledger.database().pool("sleeper", Roles.COMMAND, 1);
                var node = new LedgerNode(ledger.command(), Clock.systemUTC());
                var sleeper = HeldHead.of(pool)) {
            long began = System.nanoTime();
            assertThat(node.append(LedgerNode.recorded(LedgerNode.claim(), 0))).isInstanceOf(Outcome.Recorded.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(SECONDS_TO_GO_ON));
            assertThatThrownBy(() -> sleeper.connection().createStatement().execute("select 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private OnRecordProcess serve(String name) throws IOException {
        return OnRecordProcess.serveOver(
                ledger.database(),
                Files.createDirectories(folder.resolve(name)),
                "--log-folder=" + folder.resolve("log"));
    }

    private void write(Executor writers, Door door, Tally tally) throws InterruptedException {
        var author = Attempt.author();
        tally.note(author, door.send(author));
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(new LoadWriter(door, tally, author.id(), pace));
        }
    }

    private static void freezeAgainAndAgain(OnRecordProcess frozen, Tally ofFrozen, Tally ofOther) throws Exception {
        List<String> report = new ArrayList<>();
        for (int freeze = 1; freeze <= FREEZES; freeze++) {
            ofFrozen.awaitRecorded(UNDER_LOAD, SECONDS_TO_WAKE_UP);
            ofOther.awaitRecorded(UNDER_LOAD, SECONDS_TO_WAKE_UP);
            boolean withTheLock = freezeWithTheLock(frozen);
            long began = System.nanoTime();
            ofOther.awaitRecorded(UNDER_LOAD, SECONDS_TO_GO_ON);
            report.add((withTheLock ? "with" : "without") + " the lock: " + UNDER_LOAD + " more after "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms");
            frozen.freeze(false);
        }
        ofFrozen.awaitRecorded(UNDER_LOAD, SECONDS_TO_WAKE_UP);
        Files.write(REPORT, report);
    }

    /** Whether it holds the lock, frozen as it is now; at some moments it holds none, so it is tried a few times. */
    private static boolean freezeWithTheLock(OnRecordProcess node) throws Exception {
        for (int attempt = 1; attempt < ATTEMPTS_TO_HIT_THE_LOCK; attempt++) {
            node.freeze(true);
            TimeUnit.MILLISECONDS.sleep(300);
            if (somebodyHoldsTheLockAndDoesNothing()) {
                return true;
            }
            node.freeze(false);
            TimeUnit.MILLISECONDS.sleep(20 + 7L * attempt);
        }
        node.freeze(true);
        return false;
    }

    private static boolean somebodyHoldsTheLockAndDoesNothing() {
        return JdbcClient.create(ledger.superuser())
                .sql("select exists (select from pg_stat_activity a join pg_locks l using (pid)"
                        + " where a.datname = current_database() and a.state = 'idle in transaction'"
                        + " and l.relation = 'ledger.head'::regclass and a.state_change < now() - interval '200 ms')")
                .query(Boolean.class)
                .single();
    }

    private static void check(Tally tally, Door door) throws Exception {
        var promises = new KeptPromises(tally, StoredLedger.read(ledger.administration()));
        promises.check();
        promises.sendTheUnknownAgain(door);
        StoredLedger.read(ledger.administration());
    }
}
