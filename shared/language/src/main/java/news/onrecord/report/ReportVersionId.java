package news.onrecord.report;

/**
 * Names one version of a report; its text never changes.
 *
 * @param reportId the report
 * @param version from 1
 */
public record ReportVersionId(ReportId reportId, int version) {}
