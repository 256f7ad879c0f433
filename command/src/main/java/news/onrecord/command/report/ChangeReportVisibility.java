package news.onrecord.command.report;

import news.onrecord.Id;
import news.onrecord.report.ReportId;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say who may read a report, in all its versions, or one of its corrections.
 *
 * @param thing the report itself, or a correction in its stream
 */
public record ChangeReportVisibility(
        @TargetAggregateIdentifier ReportId reportId, Id thing, Audience audience) {}
