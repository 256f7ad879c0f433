package news.onrecord.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import tools.jackson.databind.node.JsonNodeFactory;

class RevisionsImportTest {

    private static final String CANADA = "https://www.gov.uk/foreign-travel-advice/canada";
    private static final String RWANDA = "https://www.gov.uk/foreign-travel-advice/rwanda/entry-requirements";
    private static final String JAPAN = "https://www.gov.uk/foreign-travel-advice/japan";

    private SmallOnRecord onRecord;
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        onRecord = new SmallOnRecord();
        file = Excerpt.revisions(folder);
    }

    @AfterEach
    void shut() {
        onRecord.close();
    }

    @Test
    void theAccountAddsUpToTheLinesAndToTheTextsOfTheFile() throws Exception {
        var account = run();

        assertThat(account.lines().getLast())
                .matches("revisions: read 19 = accepted 19 \\+ refused 0, in \\d+\\.\\d s");
        assertThat(table(account, RevisionPlan.TEXTS).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2 * 19);
        assertThat(table(account, RevisionPlan.TOLD_APART).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(19);
        assertThat(table(account, RevisionPlan.TOLD_APART))
                .containsEntry("CORRECTION by 'correction'", 1)
                .containsEntry("CLARIFICATION by 'clarification'", 1)
                .containsEntry("REFILE by 'no significant updates'", 1)
                .containsEntry("REFILE by 'minor edits'", 1)
                .containsEntry(RevisionPlan.NOT_STATED, 2);
        assertThat(account.created().get("reports")).isEqualTo(new Created(8, 0, 0));
        assertThat(account.created().get("corrections")).isEqualTo(new Created(17, 0, 0));
    }

    @Test
    void everyPageIsOneReportByItsPublisher() throws Exception {
        run();

        assertThat(onRecord.recordedWith("src")).hasSize(1);
        var page = onRecord.record(RevisionIds.page(RWANDA).value());
        assertThat(version(RWANDA, 1).path("headline").asString()).isEqualTo("Rwanda: Entry requirements");
        assertThat(page.path("outlet").asString()).isEqualTo("Foreign, Commonwealth & Development Office (UK)");
        assertThat(page.path("url").asString()).isEqualTo(RWANDA);
    }

    @Test
    void aTextThatStoodUnchangedUntilTheNextRevisionIsStoredOnce() throws Exception {
        var revisions = PageRevisions.read(file, new AccountBook(Progress.UNWATCHED)).stream()
                .filter(revision -> revision.url().equals(CANADA))
                .toList();

        run();

        var texts = new ArrayList<String>();
        var history = new PageHistory();
        revisions.forEach(revision -> history.take(revision).brought().forEach(version -> texts.add(version.text())));
        assertThat(history.identical()).isPositive();
        for (int version = 1; version <= texts.size(); version++) {
            assertThat(version(CANADA, version).path("text").asString()).isEqualTo(texts.get(version - 1));
        }
        assertThat(onRecord.recorded)
                .doesNotContainKey(RevisionIds.page(CANADA).value() + " version " + (texts.size() + 1));
    }

    @Test
    void theCorrectionKeepsThePublishersWordsAndBothTimes() throws Exception {
        run();

        var told = PageRevisions.read(file, new AccountBook(Progress.UNWATCHED)).stream()
                .filter(revision -> revision.statedReason().startsWith("CORRECTION"))
                .findFirst()
                .orElseThrow();
        var correction = onRecord.record(RevisionIds.correction(told.id()).value());
        assertThat(correction.path("kind").asString()).isEqualTo("CORRECTION");
        assertThat(correction.path("reason").asString()).isEqualTo(told.statedReason());
        assertThat(correction.path("differences").path(0).path("field").asString())
                .isEqualTo("version");
        assertThat(correction.path("notice").path("text").asString()).isEqualTo(told.statedReason());
        assertThat(correction.path("announcedAt").asString()).isEqualTo(told.statedAt());
        assertThat(correction.path("observedAt").asString()).isEqualTo(told.observedAt());
    }

    @Test
    void aRevisionThatLeftThePassageAsItWasHasNoDifferencesAndIsCounted() throws Exception {
        var account = run();

        var same = PageRevisions.read(file, new AccountBook(Progress.UNWATCHED)).stream()
                .filter(revision -> revision.before().equals(revision.after()))
                .toList();
        assertThat(same).hasSize(1);
        assertThat(onRecord.record(RevisionIds.correction(same.getFirst().id()).value())
                        .has("differences"))
                .isFalse();
        assertThat(table(account, AccountBook.ODD)).isEqualTo(Map.of(RevisionPlan.UNCHANGED, 1));
        assertThat(onRecord.recordedWith("cor")).hasSize(17);
    }

    @Test
    void aSecondRunRecordsNothingAndSaysSo() throws Exception {
        run();
        int before = onRecord.recorded.size();

        var again = run();

        assertThat(onRecord.recorded).hasSize(before);
        assertThat(again.isComplete()).isTrue();
        assertThat(again.created().values())
                .allSatisfy(sort -> assertThat(sort.recorded()).isZero());
    }

    @Test
    void aRunThatWasCutShortIsFinishedByTheNext() throws Exception {
        var left = new AtomicInteger(20);
        onRecord.whim = told -> left.getAndDecrement() > 0 ? told : told.cutOff();
        assertThatExceptionOfType(ImportStopped.class).isThrownBy(this::run);

        onRecord.whim = UnaryOperator.identity();

        assertThat(run().isComplete()).isTrue();
    }

    @Test
    void afterAVersionThatWasRefusedNothingFollowsOutOfOrder() throws Exception {
        var second = RevisionIds.page(JAPAN).value() + " version 2";
        onRecord.whim = told -> {
            if (!told.id().equals(second)) {
                return told;
            }
            onRecord.recorded.remove(second);
            return Told.refusal(second, Refusal.EMPTY_TEXT, "text");
        };

        var account = run();

        assertThat(account.refused().keySet())
                .contains(Refusal.EMPTY_TEXT.title())
                .isSubsetOf(Refusal.EMPTY_TEXT.title(), AccountBook.NEEDS_A_REFUSED_ONE);
        assertThat(account.accepted() + account.refusedInAll()).isEqualTo(19);
        assertThat(onRecord.recorded.keySet().stream()
                        .filter(id -> id.startsWith(RevisionIds.page(JAPAN).value() + " version")))
                .containsExactly(RevisionIds.page(JAPAN).value() + " version 1");
    }

    @Test
    void aVersionNeedsTheVersionBeforeItAndNoCorrection() throws Exception {
        var first = PageRevisions.read(file, new AccountBook(Progress.UNWATCHED)).stream()
                .filter(revision -> revision.url().equals(CANADA))
                .findFirst()
                .orElseThrow();
        var refused = RevisionIds.correction(first.id()).value();
        onRecord.whim = told -> {
            if (!told.id().equals(refused)) {
                return told;
            }
            onRecord.recorded.remove(refused);
            return Told.refusal(refused, Refusal.INVALID_VALUE, "reason");
        };

        for (int time = 1; time <= 2; time++) {
            var account = run();

            assertThat(account.refused()).isEqualTo(Map.of(Refusal.INVALID_VALUE.title(), 1));
            assertThat(notRecorded(account, "versions")).isZero();
            assertThat(notRecorded(account, "corrections")).isOne();
        }
    }

    @Test
    void anotherTextThatStandsAsAVersionIsNoVersionThatIsOnRecord() throws Exception {
        for (int taken = 1; taken <= 2; taken++) {
            onRecord.recorded.clear();
            run();
            int corrections = onRecord.recordedWith("cor").size();
            onRecord.recorded.put(
                    RevisionIds.page(JAPAN).value() + " version " + taken,
                    JsonNodeFactory.instance.objectNode().put("text", "Somebody else's words."));

            var account = run();

            assertThat(account.refused()).as("version " + taken).isEqualTo(Map.of(Reply.ANOTHER_TEXT, 1));
            assertThat(notRecorded(account, "versions")).isOne();
            assertThat(account.created().values())
                    .allSatisfy(sort -> assertThat(sort.recorded()).isZero());
            assertThat(onRecord.recordedWith("cor")).hasSize(corrections);
        }
    }

    private static int notRecorded(ImportAccount account, String sort) {
        return Objects.requireNonNull(account.created().get(sort)).notRecorded();
    }

    @Test
    void whatCannotBeReadIsAClassOfTheAccount() throws Exception {
        var good = Files.readAllLines(file).getFirst();
        file = Excerpt.of(
                folder,
                good,
                good,
                "[]",
                good.replaceFirst("\"id\": \"fcdo[^\"]*\"", "\"id\": \"\""),
                good.replaceFirst("\"observed_at\": \"[^\"]*\"", "\"observed_at\": \"yesterday\""),
                good.replaceFirst("\"url\": \"[^\"]*\"", "\"url\": null"));

        assertThat(run().refused())
                .isEqualTo(Map.of(
                        PageRevisions.TWICE, 1,
                        PageRevisions.NOT_A_REVISION, 1,
                        PageRevisions.NO_NAME, 1,
                        PageRevisions.BAD_DATE, 1,
                        PageRevisions.NO_PAGE, 1));
    }

    private JsonNode version(String url, int number) {
        return onRecord.record(RevisionIds.page(url).value() + " version " + number);
    }

    private static Map<String, Integer> table(ImportAccount account, String title) {
        return account.tables().stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private ImportAccount run() throws ImportStopped, InterruptedException {
        return new RevisionsImport(onRecord.base(), Optional.empty(), Duration.ofMillis(1))
                .run(file, Progress.UNWATCHED);
    }
}
