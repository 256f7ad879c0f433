package news.onrecord.command.report;

import java.util.Optional;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportVersionAdded;
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
        return onRecord(command.reportId(), number)
                .map(version -> told(command, version))
                .orElse(refused);
    }

    private static Refused told(AddReportVersion command, ReportVersionAdded version) {
        var which = "Version " + version.version() + " of " + version.reportId() + " is on record already";
        if (version.textHash().equals(command.version().hash())) {
            return new Refused(Refusal.ALREADY_RECORDED, which + "; nothing was recorded again.");
        }
        return new Refused(
                Refusal.VERSION_OUT_OF_ORDER,
                which
                        + (version.textHash().equals(Text.ERASED)
                                ? ", and its words were erased: nobody can tell whether they were these."
                                : ", with another text."));
    }

    private Optional<ReportVersionAdded> onRecord(ReportId report, int number) {
        try {
            return door.ask(new LocateVersion(report, number), VersionPlace.class)
                    .flatMap(place -> ledger.at(report.value(), place.sequence()))
                    .map(event -> (ReportVersionAdded) event.event());
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }
}
