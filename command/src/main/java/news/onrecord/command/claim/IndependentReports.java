package news.onrecord.command.claim;

import java.util.Map;
import java.util.Set;
import news.onrecord.report.ReportId;

/**
 * The reports that carry something independently of one report.
 *
 * @param restsOn how far the streams were read from which that follows
 */
record IndependentReports(Set<ReportId> reports, Map<String, Long> restsOn) {

    /** Where nobody asked. */
    static final IndependentReports NOT_ASKED = new IndependentReports(Set.of(), Map.of());

    IndependentReports {
        reports = Set.copyOf(reports);
        restsOn = Map.copyOf(restsOn);
    }
}
