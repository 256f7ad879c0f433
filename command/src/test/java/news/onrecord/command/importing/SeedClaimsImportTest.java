package news.onrecord.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import news.onrecord.Refusal;
import news.onrecord.command.importing.SmallOnRecord.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedClaimsImportTest {

    private static final Duration NO_PAUSE = Duration.ofMillis(1);

    private SmallOnRecord onRecord;
    private SeedClaims seed;
    private final List<String> remarks = new ArrayList<>();
    private final List<Integer> settled = new ArrayList<>();

    private final Progress progress = new Progress() {
        @Override
        public void begins(int records) {
            settled.add(records);
        }

        @Override
        public void settled(int records) {
            settled.add(records);
        }

        @Override
        public void remark(String line) {
            remarks.add(line);
        }
    };

    @BeforeEach
    void open() throws IOException, ImportStopped {
        onRecord = new SmallOnRecord();
        seed = Demo.seed();
    }

    @AfterEach
    void shut() {
        onRecord.close();
    }

    @Test
    void theWholeSeedGoesOnRecord() throws Exception {
        var report = new SeedClaimsImport(onRecord.base(), Optional.empty()).run(Demo.FILE, progress);

        assertThat(report.recorded()).isEqualTo(132);
        assertThat(report.isComplete()).isTrue();
        assertThat(report.summary()).matches("recorded 132, already on record 0, refused 0, in \\d+\\.\\d s");
        assertThat(report.notImported()).isEqualTo("1 anomaly: not imported");
        assertThat(onRecord.recordedWith("att")).hasSize(42);
        assertThat(remarks).isEmpty();
        assertThat(settled).startsWith(132, 1, 2).endsWith(131, 132).hasSize(133);
    }

    @Test
    void whatIsNotKnownIsLeftOutOfTheJsonAndNoHedgeIsAnEmptyList() throws Exception {
        run();

        var report = onRecord.record(seed.ids().report().value());
        assertThat(report.propertyNames()).containsExactlyInAnyOrder("id", "authorId", "text", "visibility");
        assertThat(report.path("visibility").asString()).isEqualTo("PUBLIC");
        assertThat(report.path("text").asString()).isEqualTo(seed.text());
        var c01 = onRecord.record(seed.ids().attribution("C01").value());
        assertThat(c01.path("chain")).hasSize(1);
        assertThat(c01.path("chain").path(0).propertyNames()).containsExactly("sourceId");
        assertThat(c01.path("hedges").isArray()).isTrue();
        assertThat(c01.path("factuality").propertyNames()).containsExactly("author");
        assertThat(c01.propertyNames()).doesNotContain("note", "contentSpans", "sourceSpan", "cueSpan", "saidAt");
    }

    @Test
    void aTextBeyondTheBasicPlaneKeepsItsOffsets() throws Exception {
        var report = importer().run(Tiny.read(Tiny.ANNOTATION, Tiny.ARTICLE), progress);

        assertThat(remarks).isEmpty();
        assertThat(report.recorded()).isEqualTo(5);
    }

    @Test
    void aSecondRunRecordsNothing() throws Exception {
        run();

        var again = run();

        assertThat(again.summary()).startsWith("recorded 0, already on record 132, refused 0, in ");
        assertThat(again.isComplete()).isTrue();
        assertThat(onRecord.recorded).hasSize(132);
    }

    @Test
    void aRunThatWasCutShortIsFinishedByTheNext() throws Exception {
        onRecord.whim = stopAfter(30);
        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(this::run)
                .satisfies(stopped -> assertThat(stopped.line())
                        .contains("of 132 records are on record, run the import again to go on")
                        .hasLineCount(1));
        int before = onRecord.recorded.size();

        onRecord.whim = UnaryOperator.identity();
        var rest = run();

        assertThat(before).isBetween(30, 100);
        assertThat(rest.alreadyOnRecord()).isEqualTo(before);
        assertThat(rest.recorded()).isEqualTo(132 - before);
        assertThat(onRecord.recorded).hasSize(132);
    }

    @Test
    void aRefusedClaimIsReportedAndTheRestGoesOn() throws Exception {
        var c05 = seed.ids().claim("C05").value();
        onRecord.whim = refuse(c05, Refusal.EMPTY_TEXT, "statement must have words.");

        var report = run();

        assertThat(remarks)
                .containsExactlyInAnyOrder(
                        "C05: refused: A text is empty: statement must have words.",
                        "attribution of C05: skipped, because C05 was refused");
        assertThat(report.summary()).startsWith("recorded 130, already on record 0, refused 1, skipped 1, in ");
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void whatNeedsARefusedSourceIsSkippedAndComesWithTheNextRun() throws Exception {
        var s04 = seed.ids().source("S04").value();
        onRecord.whim = refuse(s04, Refusal.INVALID_VALUE, "kind");

        var report = run();

        assertThat(report.refused())
                .containsExactly(new RefusedRecord("S04", "A value is not one of those allowed", "kind"));
        assertThat(report.skipped())
                .extracting(SkippedRecord::line)
                .contains("attribution of C27: skipped, because S04 was refused");
        assertThat(onRecord.recordedWith("clm")).hasSize(42);

        onRecord.whim = UnaryOperator.identity();
        assertThat(run().recorded()).isEqualTo(1 + report.skipped().size());
    }

    @Test
    void theCauseOfALongFallIsTheFirstRefusal() throws Exception {
        onRecord.whim = refuse(seed.ids().source("S00").value(), Refusal.INVALID_VALUE, "kind");

        var report = run();

        assertThat(report.skipped())
                .hasSize(60)
                .allSatisfy(skipped -> assertThat(skipped.because()).isEqualTo("S00"));
        assertThat(report.recorded()).isEqualTo(15 + 42 + 14);
    }

    @Test
    void aBusyLedgerIsAskedAgain() throws Exception {
        var turnedAway = ConcurrentHashMap.<String>newKeySet();
        onRecord.busy = id -> turnedAway.add(id);

        var report = run();

        assertThat(report.recorded()).isEqualTo(132);
        assertThat(onRecord.requests).hasValue(264);
    }

    @Test
    void aLedgerThatWasBusyDoesNotMakeOldRecordsNew() throws Exception {
        run();
        var turnedAway = ConcurrentHashMap.<String>newKeySet();
        onRecord.busy = id -> turnedAway.add(id);

        assertThat(run().alreadyOnRecord()).isEqualTo(132);
    }

    @Test
    void whatWasRecordedWithAnUnknownOutcomeCountsAsRecorded() throws Exception {
        onRecord.whim = firstTime(told -> Told.refusal(told.id(), Refusal.OUTCOME_UNKNOWN, "Ask again."));

        var report = run();

        assertThat(report.summary()).startsWith("recorded 132, already on record 0, refused 0, in ");
        assertThat(onRecord.recorded).hasSize(132);
    }

    @Test
    void whatWasRecordedBeforeTheLineBrokeCountsAsRecorded() throws Exception {
        onRecord.whim = firstTime(Told::cutOff);

        assertThat(run().summary()).startsWith("recorded 132, already on record 0, refused 0, in ");
    }

    @Test
    void aLedgerThatStaysAwayIsReportedRecordByRecord() throws Exception {
        onRecord.busy = id -> true;

        var report = run();

        assertThat(report.refused()).hasSize(16 + 42);
        assertThat(report.refused().getFirst().title()).isEqualTo(Refusal.LEDGER_UNAVAILABLE.title());
        assertThat(report.recorded()).isZero();
    }

    @Test
    void anAnswerThatIsNotOfOnRecordIsARefusal() throws Exception {
        onRecord.whim = told -> new Told(told.id(), 200, "<html>welcome</html>", false);

        assertThat(run().refused())
                .hasSize(58)
                .allSatisfy(refused -> assertThat(refused.title()).isEqualTo("HTTP status 200"));
    }

    @Test
    void recordsAreSentOneAfterAnotherInTheOrderOfTheAnnotation() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        onRecord.whim = told -> {
            order.add(told.id());
            return told;
        };

        run();

        assertThat(order)
                .containsExactlyElementsOf(ImportPlan.of(Demo.seed()).wishes().stream()
                        .map(Wish::id)
                        .toList());
    }

    @Test
    void aServerThatIsNotThereIsSaidInOneLine() {
        onRecord.close();

        assertThatExceptionOfType(ImportStopped.class)
                .isThrownBy(this::run)
                .withMessage("On Record cannot be reached at " + onRecord.base());
    }

    @Test
    void anAddressWithoutASchemeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeedClaimsImport(URI.create("localhost:8080"), Optional.empty()))
                .withMessageContaining("http://127.0.0.1:8080");
    }

    private ImportReport run() throws ImportStopped, InterruptedException {
        return importer().run(seed, progress);
    }

    private SeedClaimsImport importer() {
        return new SeedClaimsImport(onRecord.base(), Optional.empty(), NO_PAUSE);
    }

    private UnaryOperator<Told> refuse(String id, Refusal refusal, String detail) {
        return told -> {
            if (!told.id().equals(id)) {
                return told;
            }
            onRecord.recorded.remove(id);
            return Told.refusal(id, refusal, detail);
        };
    }

    private static UnaryOperator<Told> firstTime(UnaryOperator<Told> change) {
        Set<String> met = ConcurrentHashMap.newKeySet();
        return told -> met.add(told.id()) ? change.apply(told) : told;
    }

    private static UnaryOperator<Told> stopAfter(int answers) {
        var left = new AtomicInteger(answers);
        return told -> left.getAndDecrement() > 0 ? told : told.cutOff();
    }
}
