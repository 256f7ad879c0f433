package news.onrecord.command.report;

import java.util.Optional;
import java.util.stream.Collectors;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.report.Paragraph;
import news.onrecord.report.PrintedText;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.report.ReportVersionId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Finds stored report versions in the ledger itself, never in a view that may lag. */
@Component
public final class PrintedVersions {

    private final CommandDoor door;
    private final LedgerReader ledger;

    PrintedVersions(CommandDoor door, @Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    /** The version, if it is on record. */
    public Optional<PrintedVersion> find(ReportVersionId id) {
        var stream = id.reportId().value();
        return door.ask(new LocateVersion(id.reportId(), id.version()), VersionPlace.class)
                .flatMap(place -> ledger.at(stream, place.sequence())
                        .map(version -> printed(id, (ReportVersionAdded) version.event(), place)));
    }

    private static PrintedVersion printed(ReportVersionId id, ReportVersionAdded version, VersionPlace place) {
        var headline = version.headline();
        return new PrintedVersion(
                id,
                place.author(),
                headline == null ? null : new PrintedText(headline.orErased()),
                new PrintedText(
                        version.paragraphs().stream().map(Paragraph::printed).collect(Collectors.joining())),
                place.standing());
    }
}
