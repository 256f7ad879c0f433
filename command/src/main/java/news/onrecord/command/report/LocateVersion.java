package news.onrecord.command.report;

import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ask at which place of its stream a report got a version: it remembers no text itself. Records nothing. */
record LocateVersion(@TargetAggregateIdentifier ReportId reportId, int version) {}
