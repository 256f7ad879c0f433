package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import news.onrecord.log.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** A database, a folder and a name that do not belong together: one clear line, and the way out works. */
class LogStartFaultTest {

    @Test
    void aRestoredBackupIsRefusedAndGoesOnUnderANewOriginThatNamesTheOldOne() throws Exception {
        try (var scene = new LogScene().origin("ledger.example/facts")) {
            // given a backup at 300 events, and a log that went on to 310
            var log = scene.start();
            log.record(300);
            log.checkpoint(300);
            scene.stop();
            var backup = scene.backUp();
            log = scene.start();
            log.record(10);
            var last = log.checkpoint(310);
            scene.stop();

            // when the newer database is lost
            scene.restore(backup);

            // then the backup does not pretend to be the log
            assertThat(scene.refusal())
                    .startsWith("The database is behind its log: it has 300 events, fewer than the checkpoint of 310, ")
                    .contains("onrecord log new-origin")
                    .doesNotContain("\n");

            // and goes on as another
            assertThat(scene.command("new-origin", "ledger.example/facts-2"))
                    .startsWith("0 onrecord.news/succession@v1\norigin ledger.example/facts-2\nsize 300\n")
                    .contains(last.toString().strip());
            assertThat(scene.refusal()).contains("The log's origin is ledger.example/facts-2 for good");
            scene.origin("ledger.example/facts-2");
            var again = scene.start();
            var first = again.checkpoint(300);
            assertThat(again.policy().verify(first)).hasSize(1);
            assertThat(first.checkpoint().origin()).isEqualTo("ledger.example/facts-2");
            again.record(3);
            again.checkpoint(303);
            assertThat(again.bytes(new news.onrecord.log.Tile(0, 0, 256))).hasSize(8192);

            // and says so to everybody, in the name of both
            var statement = Note.parse(again.get("/log/succession").body());
            assertThat(statement.text()).endsWith(last.toString());
            assertThat(statement.signatures())
                    .extracting(signature -> signature.name())
                    .containsExactly("ledger.example/facts-2", "ledger.example/facts");
            assertThat(statement.verify(again.policy().logs())).hasSize(1);
        }
    }

    @Test
    void anotherHistoryOfTheSameLengthIsRefused() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(5);
            log.checkpoint(5);
            scene.stop();
            var backup = scene.backUp();
            log = scene.start();
            log.record(3);
            log.checkpoint(8);
            scene.stop();
            var signed = scene.file("checkpoint-");
            var kept = Files.copy(signed, signed.resolveSibling("aside"), StandardCopyOption.REPLACE_EXISTING);
            scene.restore(backup);
            Files.delete(signed);

            // without the outside store it refuses as well: nothing tells how far the log has come
            assertThat(scene.refusal())
                    .startsWith("The log has published a checkpoint of 5 leaves, and its folder ")
                    .contains(" holds none: put the right folder back");

            // and events that are recorded without it do not help either
            Files.copy(kept, signed);
            scene.sql().sql("alter table ledger.event disable trigger all").update();
            scene.sql().sql("alter table ledger.head disable trigger all").update();
            scene.sql()
                    .sql(
                            "insert into ledger.event select position + 5, event_id, overlay(stream placing '9' from 6 for 1),"
                                    + " sequence + 1000, type, revision, recorded_at, metadata_salt, metadata, facts_salt, facts,"
                                    + " texts_salt, leaf, leaf_hash from ledger.event where position < 3")
                    .update();
            scene.sql().sql("update ledger.head set position = 7").update();
            assertThat(scene.refusal())
                    .startsWith("The database contradicts its log: its first 8 events have the root ")
                    .contains("as in the checkpoint, which was signed and is kept in ");
        }
    }

    @Test
    void anOlderFolderThanWhatWasPublishedIsRefused() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(2);
            log.checkpoint(2);
            var signed = scene.file("checkpoint-");
            var old = Files.readAllBytes(signed);
            log.record(2);
            log.checkpoint(4);
            scene.stop();
            Files.write(signed, old);

            assertThat(scene.refusal())
                    .startsWith("The log has published a checkpoint of 4 leaves, and its folder ")
                    .contains("holds an older one, of 2");
        }
    }

    @Test
    void aMissingOrForeignKeyIsRefusedAndNamed() throws Exception {
        try (var scene = new LogScene().origin("ledger.example/one");
                var other = new LogScene().origin("ledger.example/two")) {
            scene.start();
            scene.stop();
            other.start();
            other.stop();
            var key = scene.file("key-");
            Files.move(key, key.resolveSibling("aside"));

            assertThat(scene.refusal())
                    .matches(
                            "The log's folder .* does not hold the private key [0-9a-f]{8} of ledger.example/one\\..*");

            Files.copy(
                    other.file("key-"),
                    scene.folder().resolve(other.file("key-").getFileName()));
            assertThat(scene.refusal()).contains("but ", " of ledger.example/two");

            // even under the right name
            Files.move(scene.folder().resolve(other.file("key-").getFileName()), key);
            assertThat(scene.refusal()).contains("does not hold the private key");
            FileSystemUtils.deleteRecursively(scene.folder());
            assertThat(scene.refusal()).contains("does not hold the private key");
        }
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        try (var scene = new LogScene()) {
            scene.start();
            scene.stop();
            Files.setPosixFilePermissions(scene.file("key-"), PosixFilePermissions.fromString("rw-r-----"));

            assertThat(scene.refusal()).contains("others than its owner may read it; run chmod 600 on it");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key at all\n", "PRIVATE+KEY+a+00000000+AAAA\n"})
    void aBrokenKeyFileIsRefusedAndNotRepeated(String words) throws Exception {
        try (var scene = new LogScene()) {
            scene.start();
            scene.stop();
            var file = scene.file("key-");
            Files.writeString(file, words);

            assertThat(scene.refusal())
                    .startsWith("The key file " + file + " cannot be used")
                    .doesNotContain("AAAA");
        }
    }

    @Test
    void aFolderOfAnotherLogIsRefusedToANewDatabase() throws Exception {
        try (var scene = new LogScene();
                var other = new LogScene()) {
            var log = scene.start();
            log.record(1);
            log.checkpoint(1);
            scene.stop();

            assertThat(other.folder(scene.folder()).refusal())
                    .startsWith("The log's folder ")
                    .contains("belongs to the log onrecord.invalid/", "and this database has none of it");
        }
    }

    @Test
    void aForeignCheckpointInTheFolderIsRefused() throws Exception {
        try (var scene = new LogScene().origin("ledger.example/facts");
                var other = new LogScene().origin("ledger.example/facts")) {
            for (var each : new LogScene[] {scene, other}) {
                var log = each.start();
                log.record(1);
                log.checkpoint(1);
                each.stop();
            }
            Files.write(scene.file("checkpoint-"), Files.readAllBytes(other.file("checkpoint-")));
            assertThat(scene.refusal()).contains("was not signed by this log");

            Files.writeString(scene.file("checkpoint-"), "nothing");
            assertThat(scene.refusal())
                    .startsWith("The last signed checkpoint in ")
                    .contains("cannot be read");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "with space | has neither spaces nor '+'",
                "a+b | has neither spaces nor '+'",
                "https://ledger.example/facts | a URL without its scheme",
                "'' | not empty",
            })
    void aNameThatNoLogCanHaveIsRefused(String name, String why) throws Exception {
        try (var scene = new LogScene().origin(name)) {
            assertThat(scene.refusal()).contains("cannot be the log's origin").contains(why);
        }
    }

    @Test
    void theNameIsChosenOnce() throws Exception {
        try (var scene = new LogScene().origin("ledger.example/facts")) {
            scene.start();
            scene.stop();
            scene.start();
            scene.stop();
            assertThat(scene.origin("ledger.example/others").refusal())
                    .isEqualTo("The log's origin is ledger.example/facts for good, not ledger.example/others."
                            + " Leave out --log-origin.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger.tile set hashes = overlay(hashes placing '\\x00' from 7) | tile/0/000 is not what the events",
                "update ledger.bundle set entries = overlay(entries placing '\\xff' from 7) | tile/entries/000 is not what the events",
                "delete from ledger.bundle | tile/entries/000 is not stored any more, which covers the positions 0 to 255",
                "delete from ledger.event where position = 257 | the event at position 257 is not stored any more",
                "update ledger.event set leaf_hash = sha256(leaf) where position = 256 | contradicts its log",
            })
    void storedRowsThatWereMeddledWithAtTheEdgeAreRefused(String meddling, String why) throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(258);
            log.checkpoint(258);
            scene.stop();
            for (var table : new String[] {"event", "tile", "bundle"}) {
                scene.sql()
                        .sql("alter table ledger." + table + " disable trigger all")
                        .update();
            }
            scene.sql().sql(meddling).update();

            assertThat(scene.refusal()).contains(why).doesNotContain("\n");
        }
    }

    @Test
    void anOriginIsNotReplacedWhileSomebodyPublishesNorBeforeTheFirstCheckpoint() throws Exception {
        try (var scene = new LogScene()) {
            assertThat(scene.command("new-origin", "ledger.example/new"))
                    .startsWith("1 onrecord: This database has no log");
            assertThat(scene.command("rotate-key")).startsWith("1 onrecord: This database has no log");
            scene.start();
            assertThat(scene.command("new-origin", "ledger.example/new"))
                    .startsWith("1 onrecord: An On Record publishes this log.");
            scene.stop();
            assertThat(scene.command("new-origin", "ledger.example/new")).contains("has not published anything");
            var log = scene.start();
            log.record(1);
            var origin = log.checkpoint(1).checkpoint().origin();
            scene.stop();
            assertThat(scene.command("new-origin", origin)).contains("has to differ");
            assertThat(scene.command("new-origin", "https://x")).contains("cannot be the log's origin");
            assertThat(scene.command("new-origin", "ledger.example/new")).startsWith("0 ");
            assertThat(scene.command("new-origin", origin)).startsWith("1 ");
        }
    }

    @Test
    void aKeyIsReplacedInTwoStepsAndEveryCheckpointBetweenCarriesBoth() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(2);
            log.checkpoint(2);
            var before = log.policy();

            // when the running log gets another key, and the old one retires five seconds later
            assertThat(scene.command("rotate-key", "--overlap=PT5S")).startsWith("0 onrecord.invalid/");

            // then the same checkpoint is signed with both, and both are known
            var both = log.checkpoint(signed -> signed.signatures().size() == 2);
            assertThat(both.checkpoint().head().size()).isEqualTo(2);
            assertThat(log.text("/log/vkey").lines()).hasSize(2);
            assertThat(before.verify(both)).hasSize(1);
            assertThat(log.policy().verify(both)).hasSize(2);
            log.record(1);
            assertThat(log.checkpoint(3).signatures()).hasSize(2);

            // and after that the new one alone counts
            org.awaitility.Awaitility.await()
                    .until(() -> log.text("/log/vkey").lines().count() == 1);
            log.record(1);
            var after = log.checkpoint(4);
            assertThat(after.signatures()).hasSize(1);
            assertThat(log.policy().verify(after)).hasSize(1);
            scene.stop();
            scene.start();
        }
    }

    @Test
    void aStatementOfSuccessionIsSignedByTheNewKeyAloneWhenTheOldOneIsLost() throws Exception {
        try (var scene = new LogScene()) {
            var log = scene.start();
            log.record(1);
            log.checkpoint(1);
            scene.stop();
            FileSystemUtils.deleteRecursively(scene.folder());

            assertThat(scene.command("new-origin", "ledger.example/new")).startsWith("0 ");

            var again = scene.start();
            again.checkpoint(1);
            var statement = again.get("/log/succession").body();
            assertThat(Note.parse(statement).signatures()).hasSize(1);
            assertThat(new String(statement, StandardCharsets.UTF_8)).contains("\nsucceeds onrecord.invalid/");
        }
    }

    @Test
    void theKeyOfALedgerInADataFolderIsReplacedWhileItIsStopped(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        String before;
        try (var process = OnRecordProcess.serve(data).open()) {
            var log = log(process);
            before = log.text("/log/vkey");
            log.record(1);
            log.checkpoint(1);
            assertThat(data.resolve("log")).isDirectory();
            var out = new StringWriter();
            assertThat(rotate(data, out)).isEqualTo(1);
            assertThat(out.toString()).contains("is in use by another On Record");
        }
        var out = new StringWriter();
        assertThat(rotate(data, out)).as(out.toString()).isZero();

        try (var process = OnRecordProcess.serve(data).open()) {
            var log = log(process);
            assertThat(log.text("/log/vkey")).isEqualTo(out.toString().strip() + "\n" + before);
            log.checkpoint(signed -> signed.signatures().size() == 2);
            log.record(1);
            assertThat(log.policy().verify(log.checkpoint(2))).hasSize(2);
        }
    }

    private static ServedLog log(OnRecordProcess process) throws Exception {
        return new ServedLog(URI.create(process.said().replaceAll("(?s).*open at (\\S+).*", "$1")), process.token());
    }

    private static int rotate(Path data, StringWriter out) {
        var line = OnRecord.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        return line.execute("log", "rotate-key", "--data=" + data);
    }
}
