package news.onrecord.app;

import static news.onrecord.app.LedgerNode.claim;
import static news.onrecord.app.LedgerNode.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.correction.CorrectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Group commit on a real PostgreSQL: what many callers are told, of one batch or of several nodes, is what is there. */
class SequencerJourneyTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static final int TERMINATIONS = 40;

    @Test
    void losersLeaveTheirBatchAndTheirNeighboursStay() throws Exception {
        try (var one = node(Clock.systemUTC());
                var other = node(Clock.systemUTC());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var contested = claim();
            for (int round = 0; round < 15; round++) {
                long sequence = round;
                long head = ledger.head();
                var rivals = new ArrayList<Future<Outcome>>();
                var neighbours = new ArrayList<Future<Outcome>>();
                try (var held = holdHead()) {
                    for (int i = 0; i < 8; i++) {
                        var node = i % 2 == 0 ? one : other;
                        rivals.add(callers.submit(() -> node.append(recorded(contested, sequence))));
                        var own = claim();
                        neighbours.add(callers.submit(() -> node.append(recorded(own, 0), recorded(own, 1))));
                    }
                    TimeUnit.MILLISECONDS.sleep(20);
                    assertThat(held.isDone()).isFalse();
                }
                assertThat(answers(rivals))
                        .filteredOn(Outcome.Recorded.class::isInstance)
                        .hasSize(1);
                assertThat(answers(rivals))
                        .filteredOn(new Outcome.Refused(409, "LOST")::equals)
                        .hasSize(7);
                assertThat(answers(neighbours)).hasOnlyElementsOfType(Outcome.Recorded.class);
                assertThat(ledger.head()).isEqualTo(head + 1 + 2 * 8);
            }
        }
        StoredLedger.read(ledger.administration());
    }

    @Test
    void anIdThatIsBroughtTwiceAtOnceIsRecordedOnce() throws Exception {
        try (var one = node(Clock.systemUTC());
                var other = node(Clock.systemUTC());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                var correction = CorrectionId.of(UUID.randomUUID());
                var claims = List.of(claim(), claim(), claim(), claim());
                claims.forEach(
                        claim -> assertThat(one.append(recorded(claim, 0))).isInstanceOf(Outcome.Recorded.class));
                var bringing = new ArrayList<Future<Outcome>>();
                for (int i = 0; i < claims.size(); i++) {
                    var claim = claims.get(i);
                    var node = i % 2 == 0 ? one : other;
                    bringing.add(callers.submit(
                            () -> node.append(LedgerNode.corrected(claim, correction, 1, 2, Text.of("300 posts")))));
                }
                assertThat(answers(bringing))
                        .filteredOn(Outcome.Recorded.class::isInstance)
                        .hasSize(1);
                assertThat(answers(bringing))
                        .filteredOn(new Outcome.Refused(409, "ALREADY_RECORDED")::equals)
                        .hasSize(3);
            }
        }
        StoredLedger.read(ledger.administration());
    }

    @Test
    void aNodeWhoseClockIsBehindRecordsTooAndTimeDoesNotGoBack() throws Exception {
        long before = ledger.head();
        try (var ahead = node(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10)));
                var behind = node(Clock.systemUTC());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < 200; i++) {
                var node = i % 2 == 0 ? ahead : behind;
                answers.add(callers.submit(() -> node.append(recorded(claim(), 0))));
                TimeUnit.MILLISECONDS.sleep(2);
            }
            assertThat(answers(answers)).hasOnlyElementsOfType(Outcome.Recorded.class);
            assertThat(behind.reader().after(before, 1000))
                    .extracting(event -> event.recordedAt())
                    .hasSize(200)
                    .isSorted();
        }
    }

    @Test
    void whoStopsUnderLoadHasAnsweredEverybody() throws Exception {
        Map<ClaimId, Outcome> told = new ConcurrentHashMap<>();
        try (var node = node(Clock.systemUTC());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                callers.execute(() -> {
                    Outcome answer;
                    do {
                        var claim = claim();
                        answer = node.append(recorded(claim, 0));
                        told.put(claim, answer);
                    } while (answer instanceof Outcome.Recorded);
                });
            }
            TimeUnit.MILLISECONDS.sleep(700);
            node.stop();
            callers.shutdown();
            assertThat(callers.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told.values())
                .filteredOn(new Outcome.Refused(503, "LEDGER_BUSY")::equals)
                .hasSize(64);
        checkTold(told);
    }

    @Test
    void whoWaitsForABlockedLedgerIsRefusedAndNothingOfItComesLater() throws Exception {
        Map<ClaimId, Outcome> told = new ConcurrentHashMap<>();
        try (var node = node(Clock.systemUTC());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            try (var held = holdHead()) {
                var all = new ArrayList<Future<?>>();
                for (int i = 0; i < 50; i++) {
                    TimeUnit.MILLISECONDS.sleep(i == 1 ? 200 : 1); // the first is a batch by itself
                    all.add(callers.submit(() -> {
                        var claim = claim();
                        told.put(claim, node.append(recorded(claim, 0)));
                    }));
                }
                for (var caller : all) {
                    caller.get(40, TimeUnit.SECONDS);
                }
                assertThat(held.isDone()).isFalse();
            }
            assertThat(told.values())
                    .hasSize(50)
                    .allMatch(answer -> answer instanceof Outcome.Refused refused
                            && refused.status() == 503
                            && List.of("LEDGER_BUSY", "LEDGER_UNAVAILABLE").contains(refused.problem()));
            assertThat(node.append(recorded(claim(), 0))).isInstanceOf(Outcome.Recorded.class);
        }
        checkTold(told);
    }

    /** As after a backup that was put back while a node remembers more. */
    @Test
    void aStreamThatWouldLeaveOutAnEventLosesAndItsNeighboursStay() throws Exception {
        try (var node = node(Clock.systemUTC());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long head = ledger.head();
            var begun = claim();
            assertThat(node.append(recorded(begun, 0))).isInstanceOf(Outcome.Recorded.class);
            var neighbours = new ArrayList<Future<Outcome>>();
            var ahead = new ArrayList<Future<Outcome>>();
            try (var held = holdHead()) {
                neighbours.add(callers.submit(() -> node.append(recorded(claim(), 0))));
                TimeUnit.MILLISECONDS.sleep(200);
                ahead.add(callers.submit(() -> node.append(recorded(begun, 2))));
                ahead.add(callers.submit(() -> node.append(recorded(claim(), 5))));
                neighbours.add(callers.submit(() -> node.append(recorded(claim(), 0))));
                TimeUnit.MILLISECONDS.sleep(200);
                assertThat(held.isDone()).isFalse();
            }
            assertThat(answers(ahead)).containsOnly(new Outcome.Refused(409, "LOST"));
            assertThat(answers(neighbours)).hasOnlyElementsOfType(Outcome.Recorded.class);
            assertThat(ledger.head()).isEqualTo(head + 3);
        }
    }

    @Test
    void whatTheDatabaseCannotTakeDoesNotFailItsNeighbours() throws Exception {
        try (var node = node(Clock.systemUTC());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long head = ledger.head();
            var good = new ArrayList<Future<Outcome>>();
            Future<Outcome> bad;
            try (var held = holdHead()) {
                good.add(callers.submit(() -> node.append(recorded(claim(), 0))));
                TimeUnit.MILLISECONDS.sleep(200);
                for (int i = 0; i < 5; i++) {
                    good.add(callers.submit(() -> node.append(recorded(claim(), 0))));
                }
                bad = callers.submit(() -> node.append(recorded(claim(), "clm_a-name-that-is-too-short", 0)));
                for (int i = 0; i < 5; i++) {
                    good.add(callers.submit(() -> node.append(recorded(claim(), 0))));
                }
                TimeUnit.MILLISECONDS.sleep(200);
                assertThat(held.isDone()).isFalse();
            }
            assertThat(answers(good)).hasOnlyElementsOfType(Outcome.Recorded.class);
            assertThatThrownBy(bad::get).hasStackTraceContaining("refused the event");
            assertThat(ledger.head()).isEqualTo(head + 11);
        }
    }

    @Test
    void aCallerThatIsInterruptedLeavesBeforeItsTurnAndStaysAfterwards() throws Exception {
        try (var node = node(Clock.systemUTC())) {
            var taken = new Caller(node);
            var waiting = new Caller(node);
            try (var held = holdHead()) {
                taken.thread.start();
                TimeUnit.MILLISECONDS.sleep(200);
                waiting.thread.start();
                TimeUnit.MILLISECONDS.sleep(200);
                taken.thread.interrupt();
                waiting.thread.interrupt();
                waiting.thread.join(5_000);
                assertThat(waiting.answer).hasValue(new Outcome.Refused(503, "LEDGER_BUSY"));
                assertThat(taken.answer).hasNullValue();
                assertThat(held.isDone()).isFalse();
            }
            taken.thread.join(5_000);
            assertThat(taken.answer.get()).isInstanceOf(Outcome.Recorded.class);
            assertThat(taken.stillInterrupted).isTrue();
            checkTold(Map.of(taken.claim, taken.answer.get(), waiting.claim, waiting.answer.get()));
        }
    }

    /** Somebody who brings one claim. */
    private static final class Caller {
        private final ClaimId claim = claim();
        private final AtomicReference<Outcome> answer = new AtomicReference<>();
        private final AtomicBoolean stillInterrupted = new AtomicBoolean();
        private final Thread thread;

        Caller(LedgerNode node) {
            thread = Thread.ofVirtual().unstarted(() -> {
                answer.set(node.append(recorded(claim, 0)));
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
        }
    }

    @Test
    void aBatchWhoseConnectionIsEndedInTheMiddleIsToldTruly() throws Exception {
        Map<ClaimId, Outcome> told = new ConcurrentHashMap<>();
        var going = new AtomicBoolean(true);
        try (var node = node(Clock.systemUTC());
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                callers.execute(() -> {
                    while (going.get()) {
                        var claim = claim();
                        told.put(claim, node.append(recorded(claim, 0), recorded(claim, 1)));
                    }
                });
            }
            try {
                terminateAppends(TERMINATIONS);
            } finally {
                going.set(false);
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told.values()).hasAtLeastOneElementOfType(Outcome.Recorded.class);
        assertThat(told.values()).filteredOn(Outcome.Unknown.class::isInstance).isEmpty();
        checkTold(told);
    }

    private static void terminateAppends(int times) throws InterruptedException {
        var sql = JdbcClient.create(ledger.superuser());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (int done = 0; done < times; TimeUnit.MILLISECONDS.sleep(7)) {
            done += sql.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where state = 'active'"
                            + " and datname = current_database() and query like '%ledger.append%'"
                            + " and pid <> pg_backend_pid()")
                    .query(Integer.class)
                    .single();
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @Test
    void aCallThatTheNetworkMayStillBringIsNotCalledRefused() throws Exception {
        var claim = claim();
        Outcome answer;
        try (var proxy = new StallingProxy(URI.create(ledger.database().url().substring("jdbc:".length()))
                        .getPort());
                var pool = impatient(proxy);
                var node =
                        new LedgerNode(pool, ledger.command(), Clock.offset(Clock.systemUTC(), Duration.ofHours(1)))) {
            assertThat(node.append(recorded(claim(), 0))).isInstanceOf(Outcome.Recorded.class);
            proxy.stall();
            answer = node.append(recorded(claim, 0));
            proxy.release();
            awaitEnd("stalled");
        }
        assertThat(StoredLedger.read(ledger.administration()).of(claim.value()))
                .as("the call arrived after all")
                .hasSize(1);
        assertThat(answer).isInstanceOf(Outcome.Unknown.class);
    }

    /** Over the proxy, with clients that give up after a second. */
    private static HikariDataSource impatient(StallingProxy proxy) {
        var config = new HikariConfig();
        config.setJdbcUrl(ledger.database().url().replaceFirst(":\\d+/", ":" + proxy.port() + "/"));
        config.setUsername(ledger.database().user());
        config.setPassword(ledger.database().password());
        config.setConnectionInitSql(Roles.takeOn(Roles.COMMAND));
        config.addDataSourceProperty("socketTimeout", "1");
        config.addDataSourceProperty("ApplicationName", "stalled");
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    private static void awaitEnd(String name) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        var sql = JdbcClient.create(ledger.superuser());
        while (System.nanoTime() < end
                && sql.sql("select count(*) from pg_stat_activity where application_name = ? and state = 'active'")
                                .param(name)
                                .query(Integer.class)
                                .single()
                        > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private static LedgerNode node(Clock clock) {
        return new LedgerNode(ledger.command(), clock);
    }

    /** Somebody who holds the head's lock, so that what is brought meanwhile becomes one batch. */
    private static HeldHead holdHead() throws Exception {
        return HeldHead.of(ledger.superuser());
    }

    private static List<Outcome> answers(List<Future<Outcome>> callers) throws Exception {
        var answers = new ArrayList<Outcome>();
        for (var caller : callers) {
            answers.add(caller.get(60, TimeUnit.SECONDS));
        }
        return answers;
    }

    private static void checkTold(Map<ClaimId, Outcome> told) throws Exception {
        var stored = StoredLedger.read(ledger.administration());
        told.forEach((claim, answer) -> {
            var found = stored.of(claim.value());
            switch (answer) {
                case Outcome.Recorded(long position) ->
                    assertThat(found).as("%s", answer).last().isEqualTo(position);
                case Outcome.Refused refused ->
                    assertThat(found).as("%s", refused).isEmpty();
                case Outcome.Unknown _ -> assertThat(found.size()).isIn(0, 1, 2);
            }
        });
    }
}
