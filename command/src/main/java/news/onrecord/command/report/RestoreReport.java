package news.onrecord.command.report;

import news.onrecord.Text;
import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a removed report back into use. */
public record RestoreReport(
        @TargetAggregateIdentifier ReportId reportId, Text reason) {}
