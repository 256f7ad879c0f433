package news.onrecord.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.onrecord.log.Bundle;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedTexts;
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
    void threeLevelsOfTilesAreGoodAndADamagedRootOfThemIsNot() {
        var large = SmallLog.of(66_000);
        assertThat(Verification.of(forgetful(large.in(home.resolve("large")), 0), home, Progress.NONE)
                        .good())
                .isTrue();

        large.damage("tile/2/000.p/1", 5);
        var verdict = Verification.of(forgetful(large.in(home.resolve("large")), 0), home, Progress.NONE);
        assertThat(verdict.details())
                .contains("hash 0 of tile/2/000.p/1 is not the root over the positions 0 to 65535");
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

    @Test
    void twoSwappedEventsAreNamedByTheirPositions() {
        swap(10, 600);

        assertBad(
                "position 10: the event is not the one that was logged: metadata, facts, texts differ",
                "position 600: the event is not the one that was logged: metadata, facts, texts differ");
    }

    @Test
    void aTruncatedTableIsNamedByItsPositions() {
        log.files.put("events/001", new byte[0]);
        log.files.remove("events/002.p/188");

        assertBad("positions 256 to 699: the event is missing");
        assertThat(verdict().line()).contains("444 of 700 positions");
    }

    @Test
    void aFlippedByteInAnEntryIsNamedByItsPosition() {
        log.damage("tile/entries/001", 99 * 4 + 50);

        assertBad(
                "position 260: its entry in the log is not the one whose hash the log has",
                "position 260: the event is not the one that was logged: facts differ");
    }

    @Test
    void aFlippedByteInATileIsNamedByItsPosition() {
        log.damage("tile/0/001", 32 * 3);

        assertThat(verdict().details())
                .contains(
                        "position 259: its entry in the log is not the one whose hash the log has",
                        "hash 1 of tile/1/000.p/2 is not the root over the positions 256 to 511");
    }

    @Test
    void whatIsMissingOfTheLogIsNamed() {
        log.files.remove("tile/entries/002.p/188");
        log.files.remove("tile/1/000.p/2");

        assertBad(
                "positions 512 to 699: the entries are missing (tile/entries/002.p/188)",
                "tile/1/000.p/2, over the positions 0 to 511, is missing");
    }

    @Test
    void aMissingPartialTileIsFoundInTheFullOneThatReplacedIt() {
        var grown = SmallLog.of(800);
        for (var path : List.of("tile/0/002", "tile/entries/002")) {
            log.files.put(path, grown.file(path));
        }
        log.files.remove("tile/0/002.p/188");
        log.files.remove("tile/entries/002.p/188");
        assertThat(verdict().good()).isTrue();

        log.files.remove("tile/0/002");
        assertThat(verdict().details())
                .contains("positions 512 to 699: the tile of their hashes, tile/0/002.p/188, is missing");
    }

    @Test
    void everyFlippedByteOfASmallLogIsFound() {
        var small = SmallLog.of(3);
        for (var path : small.files.keySet()) {
            for (int at = 0; at < small.file(path).length; at += path.equals("checkpoint") ? 3 : 41) {
                small.damage(path, at);
                var verdict = verdict(small);
                assertThat(verdict.good()).as(path + " at " + at).isEqualTo(isUnbound(small, path, at));
                small.damage(path, at);
            }
        }
        assertThat(verdict(small).good()).isTrue();
    }

    /** The name and key id of a witness say whose signature it is: under another it is nobody's, and is passed over. */
    private static boolean isUnbound(SmallLog log, String path, int at) {
        byte[] witness = SmallLog.WITNESS.verifierKey().name().getBytes(UTF_8);
        int name = log.file(path).length - 1 - 104 - 1 - witness.length;
        return path.equals("checkpoint") && at >= name && at != name + witness.length && at < name + witness.length + 7;
    }

    @Test
    void recordedTimesThatGoBackAndGapsInStreamsAreNamed() {
        var events = List.of(
                SmallLog.event(0, 0, 0, "First."),
                SmallLog.event(1, 0, 1, "Second."),
                at(2, SmallLog.event(0, 1, 0, "Earlier.")),
                SmallLog.event(3, 0, 3, "Fourth."));

        assertThat(verdict(SmallLog.of(events)).details())
                .containsExactly(
                        "position 2: it was recorded at 2026-11-22T17:00:00.000000Z, before an earlier one"
                                + " (2026-11-22T17:00:01.000000Z)",
                        "position 3: it is event 3 of " + SmallLog.stream(0) + ", where event 2 should be");
    }

    @Test
    void aPartOfAnotherRoleIsNamed() {
        var event = SmallLog.event(0, 0, 0, "Words.");
        var swapped = new OpenedEvent(0, event.facts(), SmallLog.part(0, 9, "{}"), event.texts());
        var listed = new OpenedTexts.Listed(new byte[16], List.of(SmallLog.part(1, 9, "{\"exact\":\"words\"}")));

        assertThat(verdict(SmallLog.of(List.of(swapped))).details())
                .containsExactly(
                        "position 0: a part is not what its place demands: the facts have no proper recordedAt");
        assertThat(verdict(SmallLog.of(List.of(new OpenedEvent(0, event.metadata(), event.facts(), listed))))
                        .details())
                .containsExactly(
                        "position 0: a part is not what its place demands: text 0 is neither a JSON string nor a quote");
    }

    @Test
    void anErasedTextIsGood() {
        var listed = (OpenedTexts.Listed) log.events.get(5).texts();
        log.events.set(
                5,
                withTexts(
                        5,
                        new OpenedTexts.Listed(
                                listed.salt(), List.of(listed.texts().getFirst().closed()))));
        log.serve(new Bundle(0, 256));

        assertThat(verdict().details())
                .anyMatch(line -> line.contains("2,099 parts are what was recorded, 1 are closed"));
    }

    @Test
    void anEventThatCannotBeReadIsNamed() {
        page(0, page -> page.replace("\nposition 7\n", "\nposition 7\nagain\n"));

        assertThat(verdict().details()).singleElement().asString().startsWith("position 7: the event cannot be read: ");
    }

    @Test
    void aLogWithoutItsEventsSaysSo() {
        log.files.keySet().removeIf(path -> path.startsWith("events/"));

        assertThat(verdict().line()).startsWith("VERIFIED: ").endsWith("the events themselves were not checked.");
    }

    private OpenedEvent withTexts(int position, OpenedTexts texts) {
        var event = log.events.get(position);
        return new OpenedEvent(position, event.metadata(), event.facts(), texts);
    }

    private void swap(int one, int other) {
        var first = log.events.get(one);
        log.events.set(one, at(one, log.events.get(other)));
        log.events.set(other, at(other, first));
        log.serve(new Bundle(0, 256));
        log.serve(new Bundle(2, 188));
    }

    private static OpenedEvent at(long position, OpenedEvent event) {
        return new OpenedEvent(position, event.metadata(), event.facts(), event.texts());
    }

    private void page(int index, UnaryOperator<String> change) {
        var path = LogSource.eventsPath(new Bundle(index, index < 2 ? 256 : 188));
        log.files.put(path, change.apply(new String(log.file(path), UTF_8)).getBytes(UTF_8));
    }

    private void assertBad(String... lines) {
        var verdict = verdict();
        assertThat(verdict.line()).startsWith("NOT VERIFIED: ");
        assertThat(verdict.details()).containsExactly(lines);
    }

    private Verdict verdict() {
        return verdict(log);
    }

    private Verdict verdict(SmallLog of) {
        return Verification.of(forgetful(of.in(fresh()), 0), home, Progress.NONE);
    }

    private int number;

    private Path fresh() {
        return folder.resolve(String.valueOf(number++));
    }

    private VerificationRequest forgetful(Path log, int name) {
        var nowhere = home.resolve("remembered" + name + "-" + number++);
        return new VerificationRequest(
                log.toString(), List.of(), List.of(), null, nowhere, null, Optional.empty(), false);
    }
}
