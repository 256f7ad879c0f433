package news.onrecord.command.report;

import static news.onrecord.correction.CorrectionKind.CORRECTION;
import static news.onrecord.correction.CorrectionKind.KILL;
import static news.onrecord.correction.CorrectionKind.RETRACTION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.command.correction.CorrectionStep;
import news.onrecord.command.correction.ProposeCorrection;
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
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** When a correction is corrected: an amended notice may always come, other words have to follow like any other. */
class AmendedCorrectionTest {

    private static final ReportId REPORT = ReportId.of(UUID.randomUUID());
    private static final CorrectionId FIRST = CorrectionId.of(UUID.randomUUID());
    private static final CorrectionId TAKEN_BACK = CorrectionId.of(UUID.randomUUID());
    private static final CorrectionId AMENDED = CorrectionId.of(UUID.randomUUID());

    private final AggregateTestFixture<Report> report = new AggregateTestFixture<>(Report.class);

    @Test
    void afterAFullRetractionOrAKillNoAmendmentBringsOtherWords() {
        for (var end : List.of(retraction(), said(KILL))) {
            report.given(filed(), recorded(FIRST, headline("Four")), recorded(TAKEN_BACK, end))
                    .when(correct(record(headline("Five").amending(FIRST))))
                    .expectNoEvents()
                    .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
        }
    }

    @Test
    void anAmendedNoticeMayComeThenToo() {
        var notice = said(CORRECTION).because("It was miscounted.").amending(FIRST);
        for (var end : List.of(retraction(), said(KILL))) {
            report.given(filed(), recorded(FIRST, headline("Four")), recorded(TAKEN_BACK, end))
                    .when(correct(record(notice)))
                    .expectEvents(recorded(AMENDED, notice));
        }
    }

    @Test
    void beforeThatAnAmendmentMayBringOtherWords() {
        var amended = headline("Five").amending(FIRST);
        report.given(filed(), recorded(FIRST, headline("Four")))
                .when(correct(record(amended)))
                .expectEvents(recorded(AMENDED, amended));
    }

    @Test
    void theRetractionItselfIsAmendedInItsNoticeAloneAndBySomebodyElseToo() {
        report.given(filed(), recorded(TAKEN_BACK, retraction()))
                .when(correct(propose(retraction().amending(TAKEN_BACK))))
                .expectSuccessfulHandlerExecution();
        report.given(filed(), recorded(TAKEN_BACK, retraction()))
                .when(correct(
                        propose(retraction().change("headline", "Three", "Four").amending(TAKEN_BACK))))
                .expectNoEvents()
                .expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
    }

    @Test
    void somebodyElsesAmendmentIsRecordedAsItWasSeen() {
        var theirs = headline("Five").observed().amending(FIRST);
        report.given(
                        filed(),
                        recorded(FIRST, headline("Four").observed()),
                        recorded(TAKEN_BACK, retraction().observed()))
                .when(correct(record(theirs)))
                .expectEvents(recorded(AMENDED, theirs));
    }

    private static Said headline(String after) {
        return said(CORRECTION).change("headline", "Three", after);
    }

    private static Said retraction() {
        return said(RETRACTION).extent(CorrectionExtent.FULL);
    }

    private static Said said(CorrectionKind kind) {
        return Said.of(kind, CorrectionTarget.REPORT, REPORT);
    }

    private static CorrectionStep record(Said said) {
        return new RecordCorrection(AMENDED, said.correction(), Audience.DESK);
    }

    private static CorrectionStep propose(Said said) {
        return new ProposeCorrection(
                AMENDED, false, said.correction(), Audience.DESK, null, List.of("per_anne"), Instant.EPOCH);
    }

    private static CorrectReport correct(CorrectionStep step) {
        return new CorrectReport(REPORT, step);
    }

    private static CorrectionRecorded recorded(CorrectionId id, Said said) {
        return new CorrectionRecorded(REPORT.value(), id, null, null, said.correction());
    }

    private static ReportFiled filed() {
        return new ReportFiled(REPORT, SourceId.of(UUID.randomUUID()), null, null, "en");
    }
}
