package news.onrecord.command.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportVersionAdded;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Tells a version that is sent again from another text under a number that is taken. The aggregate remembers no words, so
 * the ledger is asked; a version never changes, so there is no race.
 */
@Component
final class RepeatedVersions {

    private final CommandDoor door;
    private final LedgerReader ledger;

    RepeatedVersions(CommandDoor door, @Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.door = door;
        this.ledger = ledger;
    }

    /** What the command is refused with: as it was, unless its number is taken. */
    Refused told(AddReportVersion command, Refused refused) {
        var number = command.number();
        if (number == null || refused.refusal() != Refusal.VERSION_OUT_OF_ORDER) {
            return refused;
        }
        return place(command.reportId(), number)
                .map(place -> told(command, number, place))
                .orElse(refused);
    }

    private Refused told(AddReportVersion command, int number, VersionPlace place) {
        var which = "Version " + number + " of " + command.reportId() + " is on record already";
        var stored = stored(command.reportId(), place);
        if (stored.equals(said(command, number))) {
            return new Refused(Refusal.ALREADY_RECORDED, which + "; nothing was recorded again.");
        }
        return new Refused(
                Refusal.VERSION_OUT_OF_ORDER,
                which
                        + (stored.contains(Optional.of(Text.ERASED))
                                ? ", and words of it were erased: nobody can tell whether they were these."
                                : ", and says something else."));
    }

    /** All that a version says, its texts by their hashes, in an order. */
    private static List<Object> said(AddReportVersion command, int number) {
        var version = command.version();
        var said = said(version.headline(), version.publishedAt(), version.observedAt(), version.hash());
        version.parts().forEach(part -> said.addAll(said(part.added(command.reportId(), number))));
        return said;
    }

    private List<Object> stored(ReportId report, VersionPlace place) {
        var version = event(report, place.sequence(), ReportVersionAdded.class);
        var said = said(version.headline(), version.publishedAt(), version.observedAt(), version.textHash());
        place.parts().forEach(part -> said.addAll(said(event(report, part.sequence(), ReportPartAdded.class))));
        return said;
    }

    private static List<Object> said(
            @Nullable Text headline, @Nullable PartialDate publishedAt, @Nullable PartialDate observedAt, Text hash) {
        return Stream.of(headline, publishedAt, observedAt, hash)
                .map(Optional::ofNullable)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Object> said(ReportPartAdded part) {
        return List.of(
                part.kind(),
                part.number(),
                Optional.ofNullable(part.label()),
                Optional.of(part.textHash()),
                part.timecodes());
    }

    private <T> T event(ReportId report, long sequence, Class<T> type) {
        return type.cast(ledger.at(report.value(), sequence).orElseThrow().event());
    }

    private Optional<VersionPlace> place(ReportId report, int number) {
        try {
            return door.ask(new LocateVersion(report, number), VersionPlace.class);
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }
}
