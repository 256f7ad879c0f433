package news.onrecord.command.report;

import news.onrecord.report.ReportId;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say who may read a report, in all its versions. */
public record ChangeReportVisibility(
        @TargetAggregateIdentifier ReportId reportId, Audience audience) {}
