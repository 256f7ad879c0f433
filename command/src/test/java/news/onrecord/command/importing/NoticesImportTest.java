package news.onrecord.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import news.onrecord.Refusal;
import news.onrecord.command.importing.ImportAccount.Created;
import news.onrecord.command.importing.SmallOnRecord.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class NoticesImportTest {

    private SmallOnRecord onRecord;
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        onRecord = new SmallOnRecord();
        file = Excerpt.notices(folder);
    }

    @AfterEach
    void shut() {
        onRecord.close();
    }

    @Test
    void theAccountAddsUpToTheLinesOfTheFile() throws Exception {
        var account = run();

        assertThat(account.read()).isEqualTo(Files.readAllLines(file).size());
        assertThat(account.accepted() + account.refusedInAll()).isEqualTo(account.read());
        assertThat(account.refused())
                .isEqualTo(Map.of(
                        CorrectionNotices.NO_CORRECTION + ": comment", 2,
                        CorrectionNotices.NO_CORRECTION + ": correspondence", 1,
                        CorrectionNotices.NO_CORRECTION + ": note-discuss", 1,
                        CorrectionNotices.NO_CORRECTION + ": print", 1));
        assertThat(account.created().get("corrections")).isEqualTo(new Created(account.accepted(), 0, 0));
        assertThat(onRecord.recordedWith("cor")).hasSize(account.accepted());
        assertThat(onRecord.recordedWith("rep")).hasSameSizeAs(onRecord.recordedWith("src"));
        assertThat(account.lines().getLast())
                .matches("notices: read 60 = accepted 55 \\+ refused 5, in \\d+\\.\\d s");
    }

    @Test
    void aNoticeIsAnObservedCorrectionOfTheWorkAndSaysNoMoreThanTheFile() throws Exception {
        run();

        var author = onRecord.record(NoticeIds.author("10.1038/001166a0").value());
        assertThat(author.path("kind").asString()).isEqualTo("ARTICLE_AUTHOR");
        assertThat(author.path("name").asString()).isEqualTo("Author of doi:10.1038/001166a0");
        var work = onRecord.record(NoticeIds.work("10.1038/001166a0").value());
        assertThat(work.propertyNames()).containsExactlyInAnyOrder("id", "authorId", "outlet", "url", "visibility");
        assertThat(work.path("url").asString()).isEqualTo("https://doi.org/10.1038/001166a0");
        var erratum = correction("10.1038/001166a0", "10.1038/001202c0", "erratum");
        assertThat(erratum.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "origin",
                        "kind",
                        "authority",
                        "authorityName",
                        "notice",
                        "announcedAt",
                        "observedAt",
                        "visibility");
        assertThat(erratum.path("kind").asString()).isEqualTo("CORRECTION");
        assertThat(erratum.path("announcedAt").asString()).isEqualTo("1869-12-16");
        assertThat(erratum.path("observedAt").asString()).isEqualTo("2020-04-12T13:27:58Z");
        assertThat(erratum.path("notice").path("url").asString()).isEqualTo("https://doi.org/10.1038/001202c0");
        assertThat(erratum.path("notice").path("text").asString()).isEqualTo("Erratum");
    }

    @Test
    void aNoticeThatWasRegisteredUnderTwoKindsIsTwoCorrectionsOfOneWork() throws Exception {
        run();

        var corrected = correction("10.1074/jbc.m502083200", "10.1074/jbc.a117.502083", "correction");
        var retracted = correction("10.1074/jbc.m502083200", "10.1074/jbc.a117.502083", "retraction");
        assertThat(corrected.path("kind").asString()).isEqualTo("CORRECTION");
        assertThat(retracted.path("kind").asString()).isEqualTo("RETRACTION");
        assertThat(retracted.path("extent").asString()).isEqualTo("FULL");
        assertThat(onRecord.record(NoticeIds.work("10.1074/jbc.m502083200").value())
                        .path("outlet")
                        .asString())
                .isEqualTo("Journal of Biological Chemistry");
    }

    @Test
    void aSecondRunRecordsNothingAndSaysSo() throws Exception {
        var first = run();
        int before = onRecord.recorded.size();

        var again = run();

        assertThat(onRecord.recorded).hasSize(before);
        assertThat(again.accepted()).isEqualTo(first.accepted());
        assertThat(again.refused()).isEqualTo(first.refused());
        assertThat(again.created().get("corrections")).isEqualTo(new Created(0, first.accepted(), 0));
        assertThat(again.lines()).contains("corrections: recorded 0, already on record 55, not recorded 0");
    }

    @Test
    void aRunThatWasCutShortIsFinishedByTheNext() throws Exception {
        onRecord.whim = stopAfter(40);
        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(this::run)
                .satisfies(stopped -> assertThat(stopped.line())
                        .contains("records are on record, run the import again to go on")
                        .hasLineCount(1));
        int before = onRecord.recorded.size();

        onRecord.whim = UnaryOperator.identity();
        var rest = run();

        assertThat(before).isGreaterThanOrEqualTo(40);
        assertThat(rest.created().values().stream()
                        .mapToInt(Created::alreadyOnRecord)
                        .sum())
                .isEqualTo(before);
        assertThat(rest.accepted()).isEqualTo(55);
    }

    @Test
    void whatOnRecordRefusesIsAClassOfTheAccount() throws Exception {
        var work = NoticeIds.work("10.1038/001166a0").value();
        onRecord.whim = told -> {
            if (!told.id().equals(work)) {
                return told;
            }
            onRecord.recorded.remove(work);
            return Told.refusal(work, Refusal.INVALID_VALUE, "url");
        };

        var account = run();

        assertThat(account.refused()).containsEntry(Refusal.INVALID_VALUE.title(), 1);
        assertThat(account.accepted() + account.refusedInAll()).isEqualTo(account.read());
        assertThat(Objects.requireNonNull(account.created().get("corrections")).notRecorded()).isOne();
    }

    @Test
    void whatABusyLedgerDidNotAnswerIsAskedAgainAndCountsAsRecorded() throws Exception {
        var turnedAway = ConcurrentHashMap.<String>newKeySet();
        onRecord.busy = id -> id.hashCode() % 3 == 0 && turnedAway.add(id);

        var account = run();

        assertThat(turnedAway).isNotEmpty();
        assertThat(account.created().get("corrections")).isEqualTo(new Created(55, 0, 0));
    }

    @Test
    void whatWasRecordedBeforeTheLineBrokeCountsAsRecorded() throws Exception {
        var once = new AtomicInteger();
        onRecord.whim = told -> once.incrementAndGet() == 50 ? told.cutOff() : told;

        var account = run();

        assertThat(account.created().get("corrections")).isEqualTo(new Created(55, 0, 0));
        assertThat(onRecord.recordedWith("cor")).hasSize(55);
    }

    @Test
    void aTokenThatAskedTooMuchWaitsAsLongAsItIsTold() throws Exception {
        onRecord.allowanceUsedUp.set(1);
        long began = System.nanoTime();

        var account = run();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(account.accepted()).isEqualTo(55);
    }

    @Test
    void whereNoBatchIsTakenTheImportStopsAndSaysWhy() {
        var elsewhere = new NoticesImport(onRecord.base().resolve("/elsewhere"), Optional.empty());

        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(() -> elsewhere.run(file, Progress.UNWATCHED))
                .satisfies(stopped -> assertThat(stopped.line()).contains("takes no batch: HTTP status 404"));
    }

    @Test
    void manyRecordsAreSentInOneRequest() throws Exception {
        run();

        assertThat(onRecord.requests).hasValue(1);
    }

    private JsonNode correction(String doi, String notice, String kind) {
        return onRecord.record(NoticeIds.correction(doi, notice, kind).value());
    }

    private ImportAccount run() throws ImportStopped, InterruptedException {
        return new NoticesImport(onRecord.base(), Optional.empty(), Duration.ofMillis(1)).run(file, Progress.UNWATCHED);
    }

    private static UnaryOperator<Told> stopAfter(int answers) {
        var left = new AtomicInteger(answers);
        return told -> left.getAndDecrement() > 0 ? told : told.cutOff();
    }
}
