package news.onrecord.command.report;

import news.onrecord.Text;
import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take back that a report hangs together with another. */
public record WithdrawLineage(
        @TargetAggregateIdentifier ReportId reportId, ReportId otherId, Text reason) {}
