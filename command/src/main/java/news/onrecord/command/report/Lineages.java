package news.onrecord.command.report;

import java.util.Optional;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.report.LineageKind;
import news.onrecord.report.ReportId;
import org.springframework.stereotype.Component;

/** Finds out where a report comes from, of the reports' own streams, never of a view that may lag. */
@Component
final class Lineages {

    private final CommandDoor door;

    Lineages(CommandDoor door) {
        this.door = door;
    }

    /** What has to be known before something is said to hang together with a report in that way. */
    Upstream upstream(ReportId report, LineageKind kind) {
        return kind.comesFromOther() ? Upstream.of(report, this::lineage) : Upstream.only(report, this::lineage);
    }

    private Optional<Lineage> lineage(ReportId report) {
        return door.ask(new DescribeLineage(report), Lineage.class);
    }
}
