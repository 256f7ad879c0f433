package news.onrecord.command.report;

import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.command.correction.RecordCorrection;
import news.onrecord.command.correction.Refusing;
import news.onrecord.command.correction.Said;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** What may be said to be wrong about a whole report; its versions keep their text. */
class ReportCorrectionTest {

    private static final ReportId REPORT = ReportId.of(UUID.randomUUID());
    private static final CorrectionId FIRST = CorrectionId.of(UUID.randomUUID());
    private static final CorrectionId SECOND = CorrectionId.of(UUID.randomUUID());

    private final AggregateTestFixture<Report> report = new AggregateTestFixture<>(Report.class);

    @Test
    void somebodyElsesRetractionIsRecordedWithWhatItStates() {
        report.given(filed()).when(correct(FIRST, retraction())).expectEvents(recorded(FIRST, retraction()));
    }

    @Test
    void whatComesAfterItIsRecordedToo() {
        var correction = said(CorrectionKind.CORRECTION).observed();
        report.given(filed(), recorded(FIRST, retraction()))
                .when(correct(SECOND, correction))
                .expectEvents(recorded(SECOND, correction));
    }

    @Test
    void ourOwnComesAfterARetractionThatWeOnlyObservedAndNotAfterOurOwn() {
        var ours = said(CorrectionKind.CORRECTION).change("headline", "Three", "Four");
        report.given(filed(), recorded(FIRST, retraction()))
                .when(correct(SECOND, ours))
                .expectEvents(recorded(SECOND, ours));
        report.given(filed(), recorded(FIRST, said(CorrectionKind.RETRACTION).extent(CorrectionExtent.FULL)))
                .when(correct(SECOND, ours))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
    }

    @Test
    void whatTheOutletWasSeenToReinstateIsNotWhatWeRetracted() {
        report.given(filed(), recorded(FIRST, said(CorrectionKind.RETRACTION).extent(CorrectionExtent.FULL)))
                .andGiven(recorded(SECOND, said(CorrectionKind.REINSTATEMENT).observed()))
                .when(correct(CorrectionId.of(UUID.randomUUID()), said(CorrectionKind.EXPRESSION_OF_CONCERN)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
    }

    @Test
    void aReportsCorrectionSaysWhichFieldsDiffer() {
        var headline = said(CorrectionKind.CORRECTION).change("headline", "Three", "Four");
        report.given(filed()).when(correct(FIRST, headline)).expectEvents(recorded(FIRST, headline));
        report.given(filed())
                .when(correct(FIRST, said(CorrectionKind.CORRECTION)))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.MISSING_VALUE));
    }

    @Test
    void aReportIsNotCorrectedInAnothersStream() {
        var other = ReportId.of(UUID.randomUUID());
        report.given(filed())
                .when(correct(FIRST, said(CorrectionKind.EDITORS_NOTE).at(CorrectionTarget.REPORT, other.value())))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.TARGET_UNKNOWN));
    }

    @Test
    void aCorrectionIsMadeVisibleInItsReportsStream() {
        report.given(filed(), recorded(FIRST, retraction()))
                .when(new ChangeReportVisibility(REPORT, FIRST, Audience.everybody()))
                .expectEvents(VisibilityChanged.of(FIRST, Audience.everybody()));
        report.given(filed())
                .when(new ChangeReportVisibility(REPORT, FIRST, Audience.everybody()))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.NOT_FOUND));
        report.given(filed())
                .when(new ChangeReportVisibility(REPORT, REPORT, Audience.everybody()))
                .expectEvents(VisibilityChanged.of(REPORT, Audience.everybody()));
    }

    private static Said retraction() {
        return said(CorrectionKind.RETRACTION)
                .observed()
                .extent(CorrectionExtent.FULL)
                .announced("2019-03");
    }

    private static Said said(CorrectionKind kind) {
        return Said.of(kind, CorrectionTarget.REPORT, REPORT);
    }

    private static CorrectReport correct(CorrectionId id, Said said) {
        return new CorrectReport(REPORT, new RecordCorrection(id, said.correction(), Audience.DESK));
    }

    private static CorrectionRecorded recorded(CorrectionId id, Said said) {
        return new CorrectionRecorded(REPORT.value(), id, null, null, said.correction());
    }

    private static ReportFiled filed() {
        return new ReportFiled(REPORT, SourceId.of(UUID.randomUUID()), null, null, "en");
    }
}
