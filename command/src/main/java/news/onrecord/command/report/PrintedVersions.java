package news.onrecord.command.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.report.Paragraph;
import news.onrecord.report.PartName;
import news.onrecord.report.PrintedText;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.report.ReportVersionId;
import org.jspecify.annotations.Nullable;
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
        return find(id, null);
    }

    /**
     * The version with the text of one of its captions or transcripts.
     *
     * @param part null to read none
     */
    public Optional<PrintedVersion> find(ReportVersionId id, @Nullable PartName part) {
        var stream = id.reportId().value();
        return door.ask(new LocateVersion(id.reportId(), id.version()), VersionPlace.class)
                .flatMap(place -> ledger.at(stream, place.sequence())
                        .map(version -> printed(
                                id, (ReportVersionAdded) version.event(), place, printed(stream, place, part))));
    }

    private @Nullable PrintedPart printed(String stream, VersionPlace place, @Nullable PartName name) {
        return place.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .flatMap(part -> ledger.at(stream, part.sequence()))
                .map(event -> (ReportPartAdded) event.event())
                .map(part -> new PrintedPart(new PartName(part.kind(), part.number()), printed(part.paragraphs())))
                .orElse(null);
    }

    private static PrintedVersion printed(
            ReportVersionId id, ReportVersionAdded version, VersionPlace place, @Nullable PrintedPart part) {
        var headline = version.headline();
        return new PrintedVersion(
                id,
                place.author(),
                headline == null ? null : new PrintedText(headline.orErased()),
                printed(version.paragraphs()),
                place.parts().stream().map(PlacedPart::name).toList(),
                part,
                place.standing());
    }

    private static PrintedText printed(List<Paragraph> paragraphs) {
        return new PrintedText(paragraphs.stream().map(Paragraph::printed).collect(Collectors.joining()));
    }
}
