package news.onrecord.command.report;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.report.LineageKind;
import news.onrecord.report.ReportId;
import org.springframework.stereotype.Component;

/** Finds out where a report comes from, of the reports' own streams, never of a view that may lag. */
@Component
public final class Lineages {

    private final CommandDoor door;

    Lineages(CommandDoor door) {
        this.door = door;
    }

    /** What has to be known before something is said to hang together with a report in that way. */
    Upstream upstream(ReportId report, LineageKind kind) {
        return kind.comesFromOther() ? Upstream.of(report, this::lineage) : Upstream.only(report, this::lineage);
    }

    /** A report and all that it is said to hang together with, in whatever way and however far. */
    public Upstream around(ReportId report) {
        Map<ReportId, Lineage> read = new LinkedHashMap<>();
        var next = new ArrayDeque<>(Set.of(report));
        while (!next.isEmpty()) {
            var reached = next.remove();
            if (!read.containsKey(reached)) {
                lineage(reached).ifPresent(lineage -> {
                    read.put(reached, lineage);
                    lineage.others().keySet().forEach(other -> next.add(new ReportId(other)));
                });
            }
        }
        return new Upstream(read);
    }

    private Optional<Lineage> lineage(ReportId report) {
        return door.ask(new DescribeLineage(report), Lineage.class);
    }
}
