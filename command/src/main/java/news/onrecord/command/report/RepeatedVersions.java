package news.onrecord.command.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportVersionAdded;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Tells a version that is sent again from another text under a number that is taken. The aggregate remembers no words, so
 * the ledger is asked; a version never changes, so there is no race.
 */
@Component
final class RepeatedVersions {

    private static final String BODY = "BODY";

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
        if (stored.equals(hashes(command.version()))) {
            return new Refused(Refusal.ALREADY_RECORDED, which + "; nothing was recorded again.");
        }
        return new Refused(
                Refusal.VERSION_OUT_OF_ORDER,
                which
                        + (stored.containsValue(Text.ERASED)
                                ? ", and its words were erased: nobody can tell whether they were these."
                                : ", with another text."));
    }

    /** The hash of each text of a version: by the part's name, and of the body by {@link #BODY}. */
    private static Map<String, Text> hashes(VersionText version) {
        var hashes = new HashMap<>(Map.of(BODY, version.hash()));
        version.parts().forEach(part -> hashes.put(part.name().toString(), StoredText.hash(part.text())));
        return hashes;
    }

    private Map<String, Text> stored(ReportId report, VersionPlace place) {
        var hashes = new HashMap<>(Map.of(
                BODY, event(report, place.sequence(), ReportVersionAdded.class).textHash()));
        place.parts()
                .forEach(part -> hashes.put(
                        part.name().toString(),
                        event(report, part.sequence(), ReportPartAdded.class).textHash()));
        return hashes;
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
