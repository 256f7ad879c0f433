package news.onrecord.command.report;

import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ask at which place of its stream a report got a version, and how it stands: it remembers no text. Records nothing. */
record LocateVersion(@TargetAggregateIdentifier ReportId reportId, int version) {}
