package news.onrecord.report;

/** The life of a report, in order. */
public sealed interface ReportEvent permits ReportFiled, ReportVersionAdded, ReportRemoved, ReportRestored {
    ReportId reportId();
}
