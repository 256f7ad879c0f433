package news.onrecord.command.report;

import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ask with which reports a report hangs together. Records nothing. */
record DescribeLineage(@TargetAggregateIdentifier ReportId reportId) {}
