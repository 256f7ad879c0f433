package news.onrecord.report;

import news.onrecord.Text;

/**
 * A removed report was taken back into use, for whom it was visible before.
 *
 * @param reason why
 */
public record ReportRestored(ReportId reportId, Text reason) implements ReportEvent {}
