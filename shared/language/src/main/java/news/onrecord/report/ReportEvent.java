package news.onrecord.report;

/** The life of a report, in order. */
public sealed interface ReportEvent
        permits ReportFiled,
                ReportVersionAdded,
                ReportPartAdded,
                ReportEvidenceAdded,
                ReportRelated,
                ReportLineageWithdrawn,
                ReportRemoved,
                ReportRestored {
    ReportId reportId();
}
