package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.onrecord.log.Hash;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.SignedCheckpoint;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing that is interrupted at each of its steps, by two nodes, or over rows that were meddled with. */
class LogCrashFaultTest {

    @TempDir
    private Path folder;

    @Test
    void whileTilesCannotBeStoredNothingIsSignedAndAppendsGoOn() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(1);
            log.checkpoint(1);
            scene.sql()
                    .sql("revoke insert on ledger.tile from onrecord_command")
                    .update();

            log.record(300);

            // as long as the first tile is not full there is nothing to store; from then on nothing goes on
            var last = log.checkpoint().orElseThrow();
            stays(log, last);
            assertThat(kept(scene).checkpoint().head().size()).isLessThan(256);
            assertThat(ServedLog.problem(log.get("/api/proofs/300"))).startsWith("409", "not-covered-yet");
            assertThat(scene.sql()
                            .sql("select count(*) from ledger.bundle")
                            .query(Long.class)
                            .single())
                    .as("bundles of a batch that failed")
                    .isZero();
            scene.sql().sql("grant insert on ledger.tile to onrecord_command").update();
            log.checkpoint(301);
            allConsistent(scene);
        }
    }

    @Test
    void whileTheFolderCannotBeWrittenNothingIsPublished() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(1);
            var first = log.checkpoint(1);
            var inTheWay = scene.file("checkpoint-");
            inTheWay = Files.createDirectories(inTheWay.resolveSibling(inTheWay.getFileName() + ".new/x"));

            log.record(1);

            stays(log, first);
            Files.delete(inTheWay);
            log.checkpoint(2);
            allConsistent(scene);
        }
    }

    @Test
    void whatWasSignedBeforeACrashIsPublishedByTheNextOneByteForByte() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(1);
            var first = log.checkpoint(1);
            scene.sql()
                    .sql("revoke insert on ledger.checkpoint from onrecord_command")
                    .update();
            log.record(1);
            var serving = log;
            Awaitility.await().until(() -> kept(scene).checkpoint().head().size() == 2);
            assertThat(serving.checkpoint()).contains(first);
            scene.stop();
            var signed = kept(scene);

            scene.sql()
                    .sql("grant insert on ledger.checkpoint to onrecord_command")
                    .update();
            log = scene.start();
            log.record(1);
            log.checkpoint(3);

            var published = published(scene);
            assertThat(published)
                    .extracting(each -> each.checkpoint().head().size())
                    .containsExactly(1L, 2L, 3L);
            assertThat(published.get(1)).isEqualTo(signed);
            allConsistent(scene);
        }
    }

    @Test
    void whileTheStoreIsEmptiedOrPutBackNothingIsSignedAndThenItGoesOn() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(1);
            log.checkpoint(1);
            var store = scene.file("checkpoint-");
            var older = Files.readAllBytes(store);
            log.record(1);
            var last = log.checkpoint(2);
            var right = Files.readAllBytes(store);

            // emptied, half written, put back to an earlier state: recording goes on, signing does not
            Files.delete(store);
            log.record(1);
            stays(log, last);
            assertThat(store).doesNotExist();
            Files.write(store, new byte[0]);
            log.record(1);
            stays(log, last);
            Files.write(store, older);
            log.record(1);
            stays(log, last);
            assertThat(Files.readAllBytes(store)).isEqualTo(older);

            Files.write(store, right);

            log.checkpoint(5);
            allConsistent(scene);
        }
    }

    @Test
    void aCheckpointOfSomebodyElseInTheStoreIsNotPublished() throws Exception {
        try (var scene = new LogScene().origin(GrowingLog.ORIGIN)) {
            var log = scene.start();
            log.record(1);
            var last = log.checkpoint(1);
            var store = scene.file("checkpoint-");
            var right = Files.readAllBytes(store);

            var foreign = GrowingLog.of("another past");
            Files.write(store, foreign.signed(foreign.head(9)).bytes());
            log.record(1);

            stays(log, last);
            Files.write(store, right);
            log.checkpoint(2);
            allConsistent(scene);
        }
    }

    @Test
    void aDatabaseThatIsChangedUnderARunningLogIsNotSigned() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(3);
            var last = log.checkpoint(3);
            scene.sql().sql("alter table ledger.event disable trigger all").update();
            scene.sql()
                    .sql("update ledger.event e set leaf_hash = o.leaf_hash, leaf = o.leaf from ledger.event o"
                            + " where e.position + o.position = 1")
                    .update();
            scene.sql()
                    .sql("alter table ledger.event enable always trigger append_only")
                    .update();

            log.record(1);

            stays(log, last);
            assertThat(kept(scene)).isEqualTo(last);
            assertThat(ServedLog.problem(log.get("/api/proofs/0")))
                    .startsWith("500", "log-damaged")
                    .anyMatch(detail -> detail.startsWith("What is stored for position 0 does not lead to"));
            scene.stop();
            assertThat(scene.refusal()).startsWith("The database contradicts its log: its first 3 events");
        }
    }

    @Test
    void rowsThatAreMissingAreNamedByTheirPositions() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(258);
            log.checkpoint(258);
            for (var table : new String[] {"event", "tile", "bundle"}) {
                scene.sql()
                        .sql("alter table ledger." + table + " disable trigger all")
                        .update();
            }
            scene.sql().sql("delete from ledger.event where position = 256").update();
            scene.sql().sql("delete from ledger.bundle").update();

            assertThat(ServedLog.problem(log.get("/log/tile/0/001.p/2")).getLast())
                    .isEqualTo(
                            "The database was tampered with or is broken: the event at position 256 is not stored any more.");
            assertThat(ServedLog.problem(log.get("/log/tile/entries/000")).getLast())
                    .contains("tile/entries/000 is not stored any more, which covers the positions 0 to 255");
            assertThat(ServedLog.problem(log.get("/api/proofs/256"))).startsWith("500", "log-damaged");
            scene.sql().sql("delete from ledger.tile").update();
            for (var path : List.of("/log/tile/0/000", "/log/tile/1/000.p/1")) {
                assertThat(ServedLog.problem(log.get(path)).getLast())
                        .contains("tile/0/000 is not stored any more, which covers the positions 0 to 255");
            }
        }
    }

    @Test
    void theDatabaseRefusesTheCheckpointOfATermThatIsOver() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(2);
            log.checkpoint(2);
            scene.stop();
            var sql = scene.sql();
            long term =
                    sql.sql("select term from work.log_lease").query(Long.class).single();

            // given that another node took over
            sql.sql("update work.log_lease set term = term + 1").update();

            assertThat(refused(scene, "select number + 1, origin, size, root, note, " + term))
                    .contains("the term " + term + " of the log's lease is over");
            assertThat(refused(scene, "select number + 1, origin, size - 1, root, note, " + (term + 1)))
                    .contains("contradicts the last one");
            assertThat(refused(scene, "select number + 1, origin, size, sha256(root), note, " + (term + 1)))
                    .contains("contradicts the last one");
            assertThat(refused(scene, "select number + 1, origin, size + 1, root, note, " + (term + 1)))
                    .contains("the ledger has fewer than 3 events");
            assertThat(refused(scene, "select number + 2, origin, size, root, note, " + (term + 1)))
                    .contains("does not follow the last one");
            SQLException back = catchThrowableOfType(
                    SQLException.class,
                    () -> scene.database()
                            .execute("set role onrecord_command; update work.log_lease set term = term - 1"));
            assertThat((Throwable) back).hasMessageContaining("only grows");
        }
    }

    private static String refused(LogScene scene, String row) {
        SQLException refused = catchThrowableOfType(
                SQLException.class,
                () -> scene.database()
                        .execute("set role onrecord_command; insert into ledger.checkpoint " + row
                                + " from ledger.checkpoint order by number desc limit 1"));
        return refused == null ? "it went through" : String.valueOf(refused.getMessage());
    }

    @Test
    void twoNodesOnOneDatabasePublishOneLogAndTheSecondTakesOverAtOnce() throws Exception {
        try (var scene = new LogScene()) {
            var one = scene.start();
            var two = scene.start();
            for (int size = 2; size <= 10; size += 2) {
                one.record(1);
                two.record(1);
                two.checkpoint(size);
            }
            assertThat(one.text("/log/vkey")).isEqualTo(two.text("/log/vkey"));
            scene.stopFirst();
            two.record(1);
            two.checkpoint(11);
            allConsistent(scene);
        }
    }

    @Test
    void aNodeThatIsFrozenWhileItHoldsTheLeaseIsReplacedAndCannotContradictItsSuccessor() throws Exception {
        try (var scene = new LogScene();
                var one = serve(scene, "one");
                var two = serve(scene, "two")) {
            var first = new ServedLog(address(one), TestKey.of(scene.database()));
            var second = new ServedLog(address(two), TestKey.of(scene.database()));
            first.record(2);
            second.checkpoint(2);
            long holder = holder(scene);
            long other = holder == one.pid() ? two.pid() : one.pid();
            var frozen = holder == one.pid() ? first : second;
            var awake = holder == one.pid() ? second : first;

            signal("STOP", holder);
            try {
                awake.record(300);
                awake.checkpoint(302);
                assertThat(holder(scene)).isEqualTo(other);
            } finally {
                signal("CONT", holder);
            }

            frozen.record(5);
            frozen.checkpoint(307);
            allConsistent(scene);
        }
    }

    private OnRecordProcess serve(LogScene scene, String name) throws Exception {
        var database = scene.database();
        return OnRecordProcess.serve(
                        folder.resolve(name),
                        Map.of("ONRECORD_DATABASE_PASSWORD", database.password()),
                        "--database-url=" + database.url(),
                        "--database-user=" + database.user(),
                        "--log-folder=" + scene.folder())
                .open();
    }

    private static URI address(OnRecordProcess process) throws Exception {
        return URI.create(process.said().replaceAll("(?s).*open at (\\S+).*", "$1"));
    }

    private static long holder(LogScene scene) {
        return Long.parseLong(scene.sql()
                .sql("select holder from work.log_lease")
                .query(String.class)
                .single()
                .replace("process ", ""));
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, pid + "").start().waitFor())
                .isZero();
    }

    /** What the folder outside the database holds. */
    private static SignedCheckpoint kept(LogScene scene) throws Exception {
        return SignedCheckpoint.parse(Files.readAllBytes(scene.file("checkpoint-")));
    }

    private static List<SignedCheckpoint> published(LogScene scene) {
        return scene.sql()
                .sql("select note from ledger.checkpoint order by number")
                .query((row, n) -> SignedCheckpoint.parse(row.getBytes(1)))
                .list();
    }

    /** Every checkpoint that was ever published is one of the ledger as it is now, and the terms only grow. */
    private static void allConsistent(LogScene scene) {
        var hashes = new ArrayList<Hash>(scene.sql()
                .sql("select leaf_hash from ledger.event order by position")
                .query((row, n) -> new Hash(row.getBytes(1)))
                .list());
        for (var signed : published(scene)) {
            var head = signed.checkpoint().head();
            assertThat(head.root()).isEqualTo(MerkleTree.root(hashes.subList(0, (int) head.size())));
        }
        assertThat(scene.sql()
                        .sql("select term from ledger.checkpoint order by number")
                        .query(Long.class)
                        .list())
                .isSorted();
    }

    /** Nothing new is published, for longer than it would take. */
    private static void stays(ServedLog log, SignedCheckpoint last) {
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(5, TimeUnit.SECONDS)
                .until(() -> log.checkpoint().orElseThrow().equals(last));
    }
}
