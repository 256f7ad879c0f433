package news.onrecord.command.report;

import news.onrecord.Text;
import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a report out of use; it stays on record. */
public record RemoveReport(
        @TargetAggregateIdentifier ReportId reportId, Text reason) {}
