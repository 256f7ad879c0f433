package news.onrecord.command.claim;

import java.util.Set;
import news.onrecord.report.ReportId;

/** Tells which reports are a voice of their own beside one report: one wire dispatch on ten sites is one. */
interface Independence {

    /** Those of the others that are independent of the report. */
    IndependentReports of(ReportId report, Set<ReportId> others);
}
