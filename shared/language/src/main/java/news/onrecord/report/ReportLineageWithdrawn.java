package news.onrecord.report;

import news.onrecord.Text;

/**
 * That a report hangs together with another was said in error.
 *
 * @param reason why
 */
public record ReportLineageWithdrawn(ReportId reportId, ReportId otherId, Text reason) implements ReportEvent {}
