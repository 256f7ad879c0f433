package news.onrecord.command.report;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.report.ReportEvidenceId;
import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Put on record that somebody kept a copy of a report version. One of hash and address is given. */
public record AddReportEvidence(
        @TargetAggregateIdentifier ReportId reportId,
        ReportEvidenceId evidenceId,
        int version,
        @Nullable Text hash,
        @Nullable Text archiveUrl,
        @Nullable PartialDate capturedAt,
        @Nullable Text note) {}
