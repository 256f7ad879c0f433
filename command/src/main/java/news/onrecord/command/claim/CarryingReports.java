package news.onrecord.command.claim;

import java.util.Set;
import news.onrecord.report.ReportId;

/**
 * The reports in which a claim was found.
 *
 * @param own that of one attribution
 * @param others those of all others that are not void
 */
record CarryingReports(ReportId own, Set<ReportId> others) {
    CarryingReports {
        others = Set.copyOf(others);
    }
}
