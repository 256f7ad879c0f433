package news.onrecord.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.report.Paragraph;
import news.onrecord.report.ReportEvidenceAdded;
import news.onrecord.report.ReportEvidenceId;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportRemoved;
import news.onrecord.report.ReportRestored;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final ReportId REPORT = ReportId.of(UUID.randomUUID());
    private static final SourceId AUTHOR = SourceId.of(UUID.randomUUID());
    private static final ReportEvidenceId EVIDENCE = ReportEvidenceId.of(UUID.randomUUID());
    private static final Text ARCHIVE = Text.of("https://archive.example/1");
    private static final Text WHY = Text.of("The outlet asked for it.");
    private static final String TEXT = "The push started last month.\n\nThree candidates lead.\r\n“🗳”";
    // printf '…' | sha256sum, over TEXT in UTF-8
    private static final String TEXT_SHA256 = "b6495fc85d5a353f067fdd4fc2ddcda89d81b7771f21708753343ee55e71b2b1";

    private final AggregateTestFixture<Report> report = new AggregateTestFixture<>(Report.class);

    @Test
    void aReportIsFiledWithItsFirstVersionCutIntoParagraphs() {
        report.givenNoPriorActivity()
                .when(new FileReport(REPORT, AUTHOR, null, null, "en", version(), Audience.DESK))
                .expectEvents(filed(), added(1));
    }

    @Test
    void aReportOfWhichNobodyHasTheTextIsFiledWithoutAVersion() {
        report.givenNoPriorActivity()
                .when(new FileReport(REPORT, AUTHOR, null, null, "en", null, Audience.DESK))
                .expectEvents(filed());
    }

    @Test
    void theFirstTextOfAReportThatHadNoneIsVersion1() {
        report.given(filed())
                .when(new AddReportVersion(REPORT, 1, version()))
                .expectResultMessagePayload(1)
                .expectEvents(added(1));
    }

    @Test
    void aFurtherVersionGetsTheNextNumber() {
        report.given(filed(), added(1))
                .when(new AddReportVersion(REPORT, null, version()))
                .expectResultMessagePayload(2)
                .expectEvents(added(2));
    }

    @Test
    void aVersionThatShouldGetAnotherNumberIsRefused() {
        report.given(filed(), added(1))
                .when(new AddReportVersion(REPORT, 1, version()))
                .expectNoEvents()
                .expectException(refused(Refusal.VERSION_OUT_OF_ORDER))
                .expectExceptionMessage("The report has 1 version, so the next is 2, not 1.");
    }

    @Test
    void aTextWithMoreLinesThanALongBookIsRefused() {
        assertThatThrownBy(() -> new VersionText(null, null, null, "A line.\n".repeat(50_001), List.of()))
                .isInstanceOfSatisfying(
                        Refused.class, given -> assertThat(given.refusal()).isEqualTo(Refusal.TOO_LARGE));
    }

    @Test
    void aCopyThatSomebodyKeptIsOnRecordWithItsVersion() {
        report.given(filed(), added(1), added(2)).when(keep(EVIDENCE, 2)).expectEvents(kept(2));
    }

    @Test
    void aCopyIsOfAVersionThatIsOnRecord() {
        report.given(filed(), added(1))
                .when(keep(EVIDENCE, 2))
                .expectNoEvents()
                .expectException(refused(Refusal.REPORT_UNKNOWN));
    }

    @Test
    void theSameCopyIsRecordedOnce() {
        report.given(filed(), added(1), kept(1))
                .when(keep(EVIDENCE, 1))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void aCopyOfARemovedReportIsStillWorthKnowing() {
        report.given(filed(), added(1), new ReportRemoved(REPORT, WHY))
                .when(keep(EVIDENCE, 1))
                .expectEvents(kept(1));
    }

    private static AddReportEvidence keep(ReportEvidenceId id, int version) {
        return new AddReportEvidence(REPORT, id, version, Text.of(TEXT_SHA256), ARCHIVE, null, null);
    }

    private static ReportEvidenceAdded kept(int version) {
        return new ReportEvidenceAdded(REPORT, EVIDENCE, version, Text.of(TEXT_SHA256), ARCHIVE, null, null);
    }

    @Test
    void aReportIsTakenOutOfUseWithAReason() {
        report.given(filed(), added(1))
                .when(new RemoveReport(REPORT, WHY))
                .expectEvents(new ReportRemoved(REPORT, WHY));
    }

    @Test
    void aReportIsTakenOutOfUseOnce() {
        report.given(filed(), added(1), new ReportRemoved(REPORT, WHY))
                .when(new RemoveReport(REPORT, WHY))
                .expectNoEvents()
                .expectException(refused(Refusal.REPORT_REMOVED));
    }

    @Test
    void aRemovedReportGetsNoFurtherVersion() {
        report.given(filed(), added(1), new ReportRemoved(REPORT, WHY))
                .when(new AddReportVersion(REPORT, null, version()))
                .expectNoEvents()
                .expectException(refused(Refusal.REPORT_REMOVED));
    }

    @Test
    void aRemovedReportIsRestoredAndThenGoesOn() {
        report.given(filed(), added(1), new ReportRemoved(REPORT, WHY))
                .when(new RestoreReport(REPORT, WHY))
                .expectEvents(new ReportRestored(REPORT, WHY));
        report.given(filed(), added(1), new ReportRemoved(REPORT, WHY), new ReportRestored(REPORT, WHY))
                .when(new AddReportVersion(REPORT, null, version()))
                .expectEvents(added(2));
    }

    @Test
    void whatIsInUseIsNotRestored() {
        report.given(filed(), added(1))
                .when(new RestoreReport(REPORT, WHY))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void whoeverFindsAVersionHearsHowTheReportStands() {
        report.given(filed(), added(1), new ReportRemoved(REPORT, WHY))
                .when(new LocateVersion(REPORT, 1))
                .expectResultMessagePayload(
                        new VersionPlace(AUTHOR, 1, List.of(), new ReportStanding(REPORT, 2, true)));
    }

    private static Matcher<?> refused(Refusal refusal) {
        return new CustomTypeSafeMatcher<Refused>("refused with " + refusal) {
            @Override
            protected boolean matchesSafely(Refused given) {
                return given.refusal() == refusal;
            }
        };
    }

    private static VersionText version() {
        return new VersionText(null, PartialDate.of("2017-05"), null, TEXT, List.of());
    }

    private static ReportFiled filed() {
        return new ReportFiled(REPORT, AUTHOR, null, null, "en");
    }

    private static ReportVersionAdded added(int number) {
        return new ReportVersionAdded(
                REPORT,
                number,
                null,
                PartialDate.of("2017-05"),
                null,
                List.of(
                        Paragraph.of("The push started last month.\n\n"),
                        Paragraph.of("Three candidates lead.\r\n"),
                        Paragraph.of("“🗳”")),
                Text.of(TEXT_SHA256));
    }
}
