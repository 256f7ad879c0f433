package news.onrecord.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.report.LineageKind;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportLineageWithdrawn;
import news.onrecord.report.ReportRelated;
import news.onrecord.report.ReportRemoved;
import news.onrecord.source.SourceId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final ReportId SITE = ReportId.of(UUID.randomUUID());
    private static final ReportId WIRE = ReportId.of(UUID.randomUUID());
    private static final ReportId AGENCY = ReportId.of(UUID.randomUUID());
    private static final Text WHY = Text.of("The by-line names the agency.");

    private final AggregateTestFixture<Report> site = new AggregateTestFixture<>(Report.class);
    private final Map<ReportId, Lineage> ledger = new HashMap<>(Map.of(WIRE, lineage(3)));

    @Test
    void aReportComesFromAnother() {
        site.given(filed()).when(relate(LineageKind.VERBATIM_REPUBLICATION)).expectEvents(related());
    }

    @Test
    void theSameIsNotSaidTwiceInWhateverWay() {
        site.given(filed(), related())
                .when(relate(LineageKind.QUOTATION))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void theOtherReportHasToBeOnRecord() {
        ledger.clear();
        site.given(filed())
                .when(relate(LineageKind.UNKNOWN))
                .expectNoEvents()
                .expectException(refused(Refusal.REPORT_UNKNOWN));
    }

    @Test
    void noReportComesFromItself() {
        site.given(filed())
                .when(new RelateReport(SITE, SITE, LineageKind.QUOTATION, null, new Upstream(Map.of())))
                .expectNoEvents()
                .expectException(refused(Refusal.LINEAGE_CIRCULAR));
    }

    @Test
    void noReportComesFromOneThatComesFromIt() {
        ledger.put(WIRE, lineage(3, SITE, LineageKind.DERIVED_REPORT));
        site.given(filed())
                .when(relate(LineageKind.QUOTATION))
                .expectNoEvents()
                .expectException(refused(Refusal.LINEAGE_CIRCULAR));
    }

    @Test
    void noReportComesFromItselfAroundOthersEither() {
        ledger.put(WIRE, lineage(3, AGENCY, LineageKind.EDITED_REPUBLICATION));
        ledger.put(AGENCY, lineage(5, SITE, LineageKind.QUOTATION));
        site.given(filed())
                .when(relate(LineageKind.QUOTATION))
                .expectNoEvents()
                .expectExceptionMessage(SITE + " cannot come from " + WIRE + ": it is on record that " + AGENCY
                        + " comes from " + SITE + ", and " + WIRE + " from that.");
    }

    @Test
    void reportsWithACommonUpstreamAreNoCircleHoweverOftenOneMeetsThem() {
        ledger.put(WIRE, lineage(3, AGENCY, LineageKind.EDITED_REPUBLICATION));
        ledger.put(AGENCY, lineage(5, SITE, LineageKind.COMMON_UPSTREAM));
        site.given(filed()).when(relate(LineageKind.VERBATIM_REPUBLICATION)).expectEvents(related());
    }

    @Test
    void whatTheOtherSaysOfTheTwoAlreadyIsNotSaidAgainFromThisSide() {
        ledger.put(WIRE, lineage(3, SITE, LineageKind.COMMON_UPSTREAM));
        site.given(filed())
                .when(relate(LineageKind.COMMON_UPSTREAM))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void whatIsSaidRestsOnEveryReportOnTheWay() {
        ledger.put(WIRE, lineage(3, AGENCY, LineageKind.EDITED_REPUBLICATION));
        ledger.put(AGENCY, lineage(5));

        assertThat(relate(LineageKind.QUOTATION).restsOn()).isEqualTo(Map.of(WIRE.value(), 3L, AGENCY.value(), 5L));
        assertThat(relate(LineageKind.UNKNOWN).restsOn()).isEqualTo(Map.of(WIRE.value(), 3L));
    }

    @Test
    void whatWasSaidInErrorIsWithdrawnAndThenSaidInAnotherWay() {
        site.given(filed(), related())
                .when(new WithdrawLineage(SITE, WIRE, WHY))
                .expectEvents(withdrawn());
        site.given(filed(), related(), withdrawn())
                .when(relate(LineageKind.COMMON_UPSTREAM))
                .expectEvents(new ReportRelated(SITE, WIRE, LineageKind.COMMON_UPSTREAM, null));
    }

    @Test
    void whatWasNotSaidIsNotWithdrawn() {
        site.given(filed(), related(), withdrawn())
                .when(new WithdrawLineage(SITE, WIRE, WHY))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_FOUND));
    }

    @Test
    void whoeverAsksHearsTheLineageAndHowFarItWasRead() {
        site.given(filed(), related())
                .when(new DescribeLineage(SITE))
                .expectResultMessagePayload(lineage(1, WIRE, LineageKind.VERBATIM_REPUBLICATION));
    }

    @Test
    void aReportThatWasTakenOutOfUseSaysSo() {
        site.given(filed(), new ReportRemoved(SITE, WHY))
                .when(new DescribeLineage(SITE))
                .expectResultMessagePayload(new Lineage(1, true, Map.of()));
        var read = new Upstream(Map.of(SITE, new Lineage(1, true, Map.of()), WIRE, lineage(3)));
        assertThat(read.isInUse(SITE)).isFalse();
        assertThat(read.isInUse(WIRE)).isTrue();
        assertThat(read.isInUse(AGENCY)).isFalse();
    }

    private RelateReport relate(LineageKind kind) {
        var upstream = kind.comesFromOther() ? Upstream.of(WIRE, this::read) : Upstream.only(WIRE, this::read);
        return new RelateReport(SITE, WIRE, kind, null, upstream);
    }

    private Optional<Lineage> read(ReportId report) {
        return report.equals(SITE) ? Optional.of(lineage(0)) : Optional.ofNullable(ledger.get(report));
    }

    private static Lineage lineage(long sequence) {
        return new Lineage(sequence, false, Map.of());
    }

    private static Lineage lineage(long sequence, ReportId other, LineageKind kind) {
        return new Lineage(sequence, false, Map.of(other.value(), kind));
    }

    private static ReportFiled filed() {
        return new ReportFiled(SITE, SourceId.of(UUID.randomUUID()), null, null, "en");
    }

    private static ReportRelated related() {
        return new ReportRelated(SITE, WIRE, LineageKind.VERBATIM_REPUBLICATION, null);
    }

    private static ReportLineageWithdrawn withdrawn() {
        return new ReportLineageWithdrawn(SITE, WIRE, WHY);
    }

    private static Matcher<?> refused(Refusal refusal) {
        return new CustomTypeSafeMatcher<Refused>("refused with " + refusal) {
            @Override
            protected boolean matchesSafely(Refused given) {
                return given.refusal() == refusal;
            }
        };
    }
}
