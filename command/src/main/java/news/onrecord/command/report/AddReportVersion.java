package news.onrecord.command.report;

import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Store a further version of a report's text.
 *
 * @param number the number that it should get; null to take the next
 */
public record AddReportVersion(
        @TargetAggregateIdentifier ReportId reportId,
        @Nullable Integer number,
        VersionText version) {}
