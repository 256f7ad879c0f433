package news.onrecord.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.onrecord.log.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's verdict about a log in a folder: good when all of it is whole, and naming each place where it is not. */
class LogVerificationTest {

    @TempDir
    Path home;

    private final SmallLog log = SmallLog.of(700);
    private Path folder = Path.of("");

    @BeforeEach
    void aFolder() {
        folder = home.resolve("log");
    }

    @Test
    void aWholeLogIsGood() {
        var verdict = verdict();

        assertThat(verdict.line())
                .isEqualTo("VERIFIED: 700 events of the log 'ledger.example/facts' are what it committed to.");
        assertThat(verdict.details())
                .anyMatch(line -> line.contains("2,100 parts are what was recorded, 0 are closed"))
                .anyMatch(line -> line.contains("cosigned by witness.example/w1 at 2025-10-09"));
    }

    @Test
    void everySizeAroundTheEdgesIsGood() {
        for (int size : List.of(1, 2, 255, 256, 257, 511, 512, 513)) {
            var small = SmallLog.of(size).in(home.resolve("log" + size));
            var verdict = Verification.of(forgetful(small, size), home, Progress.NONE);
            assertThat(verdict.good()).as(verdict.toString()).isTrue();
        }
    }

    @Test
    void aFlippedByteInAPartIsNamedByItsPosition() {
        log.events.set(300, SmallLog.event(300, 300 % 7, 300 / 7, "Event 301."));
        log.serve(new Bundle(1, 256));

        assertBad("position 300: the event is not the one that was logged: texts differ");
    }

    @Test
    void aDeletedEventIsNamedByItsPosition() {
        page(1, page -> page.replaceFirst("(?s)onrecord.news/event@v1\nposition 301\n.*?\n\n", ""));

        assertBad("position 301: the event is missing");
    }

    private void page(int index, java.util.function.UnaryOperator<String> change) {
        var path = LogSource.eventsPath(new Bundle(index, index < 2 ? 256 : 188));
        log.files.put(path, change.apply(new String(log.file(path), UTF_8)).getBytes(UTF_8));
    }

    private void assertBad(String... lines) {
        var verdict = verdict();
        assertThat(verdict.line()).startsWith("NOT VERIFIED: ");
        assertThat(verdict.details()).containsExactly(lines);
    }

    private Verdict verdict() {
        return Verification.of(VerificationRequest.of(log.in(folder).toString()), home, Progress.NONE);
    }

    private VerificationRequest forgetful(Path small, int size) {
        return new VerificationRequest(
                small.toString(), List.of(), List.of(), null, home.resolve("remembered" + size), null, false);
    }

    static void delete(Path file) throws IOException {
        Files.delete(file);
    }
}
