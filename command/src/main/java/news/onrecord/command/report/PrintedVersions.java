package news.onrecord.command.report;

import java.util.Optional;
import java.util.stream.Collectors;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.RecordedEvent;
import news.onrecord.report.Paragraph;
import news.onrecord.report.PrintedText;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.report.ReportVersionId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Finds stored report versions in the ledger itself, never in a view that may lag. */
@Component
public final class PrintedVersions {

    private final LedgerReader ledger;

    PrintedVersions(@Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** The version, if it is on record. */
    public Optional<PrintedVersion> find(ReportVersionId id) {
        var stream = id.reportId().value();
        var facts = ledger.facts(stream, 0);
        var filed = facts.stream()
                .map(RecordedEvent::event)
                .filter(ReportFiled.class::isInstance)
                .map(ReportFiled.class::cast)
                .findFirst();
        return filed.flatMap(report -> facts.stream()
                .filter(event -> event.event() instanceof ReportVersionAdded added && added.version() == id.version())
                .findFirst()
                .flatMap(event -> ledger.at(stream, event.sequence()))
                .map(event -> printed(id, report, (ReportVersionAdded) event.event())));
    }

    private static PrintedVersion printed(ReportVersionId id, ReportFiled report, ReportVersionAdded version) {
        var headline = version.headline();
        return new PrintedVersion(
                id,
                report.authorId(),
                headline == null ? null : new PrintedText(headline.orErased()),
                new PrintedText(
                        version.paragraphs().stream().map(Paragraph::printed).collect(Collectors.joining())));
    }
}
