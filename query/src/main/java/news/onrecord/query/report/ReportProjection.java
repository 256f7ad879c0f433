package news.onrecord.query.report;

import java.util.stream.Collectors;
import news.onrecord.Text;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.report.Paragraph;
import news.onrecord.report.ReportEvent;
import news.onrecord.report.ReportEvidenceAdded;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportLineageWithdrawn;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportRelated;
import news.onrecord.report.ReportRemoved;
import news.onrecord.report.ReportRestored;
import news.onrecord.report.ReportVersionAdded;
import org.springframework.stereotype.Component;

/** Keeps the reports, every version of their texts, and what was said of them. */
@Component
final class ReportProjection implements Projection {

    private static final Table REPORT =
            Table.of("report", "report_id", "author_id", "outlet", "url", "language", "position", "recorded_at");

    private static final Table VERSION = Table.of(
            "report_version",
            "report_id",
            "version",
            "has_headline",
            "headline",
            "text",
            "text_hash",
            "published_date",
            "published_as_printed",
            "observed_date",
            "observed_as_printed",
            "position",
            "recorded_at");

    private static final Table REMOVAL =
            Table.of("removal", "report_id", "removed", "reason", "position", "recorded_at");

    private static final String SUPERSEDE =
            "update view.removal set held_until = ? where report_id = ? and held_from < ? and held_until is null";

    private static final String TODAY = "update view.report set removed = ? where report_id = ?";

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof ReportEvent reportEvent) {
            switch (reportEvent) {
                case ReportFiled filed -> file(filed, moment, batch);
                case ReportVersionAdded version -> add(version, moment, batch);
                case ReportPartAdded part -> PartRows.open(part, moment, batch);
                case ReportEvidenceAdded evidence -> EvidenceRows.open(evidence, moment, batch);
                case ReportRelated related -> LineageRows.open(related, moment, batch);
                case ReportLineageWithdrawn withdrawn -> LineageRows.close(withdrawn, moment, batch);
                case ReportRemoved removed -> use(removed.reportId(), removed.reason(), true, moment, batch);
                case ReportRestored restored -> use(restored.reportId(), restored.reason(), false, moment, batch);
            }
        }
    }

    private static void file(ReportFiled report, Moment moment, Batch batch) {
        batch.open(
                REPORT,
                moment,
                report.reportId().value(),
                report.authorId().value(),
                Words.of(report.outlet()),
                Words.of(report.url()),
                report.language(),
                moment.position(),
                moment.time());
    }

    private static void use(ReportId id, Text reason, boolean removed, Moment moment, Batch batch) {
        var report = id.value();
        batch.open(REMOVAL, moment, report, removed, reason.words(), moment.position(), moment.time());
        batch.close(SUPERSEDE, moment.position(), report, moment.position());
        batch.change(TODAY, removed, report);
    }

    private static void add(ReportVersionAdded version, Moment moment, Batch batch) {
        batch.open(
                VERSION,
                moment,
                version.reportId().value(),
                version.version(),
                version.headline() != null,
                Words.of(version.headline()),
                version.paragraphs().stream().map(Paragraph::printed).collect(Collectors.joining()),
                Words.of(version.textHash()),
                Words.date(version.publishedAt()),
                Words.asPrinted(version.publishedAt()),
                Words.date(version.observedAt()),
                Words.asPrinted(version.observedAt()),
                moment.position(),
                moment.time());
    }
}
