package news.onrecord.report;

import news.onrecord.Text;

/**
 * A report was taken out of use: the desk reads it on, nobody else does, and nothing more is found in it. It is no
 * correction: what was wrong about it is said by one.
 *
 * @param reason why
 */
public record ReportRemoved(ReportId reportId, Text reason) implements ReportEvent {}
