package news.onrecord.command.report;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.onrecord.report.ReportId;

/**
 * What the ledger says about where a report comes from, and where that comes from, and so on: every report on the way was
 * read, and whoever decides from it rests on all of them (docs/decisions/lineage-goes-in-no-circle.md).
 *
 * @param read the lineage of each; the one at which the way begins is missing when it is not on record
 */
public record Upstream(Map<ReportId, Lineage> read) {

    public Upstream {
        read = Map.copyOf(read);
    }

    /** Reads one report alone. */
    static Upstream only(ReportId report, Function<ReportId, Optional<Lineage>> ledger) {
        return new Upstream(
                ledger.apply(report).map(lineage -> Map.of(report, lineage)).orElse(Map.of()));
    }

    /** Reads a report and everything that it comes from. */
    static Upstream of(ReportId report, Function<ReportId, Optional<Lineage>> ledger) {
        Map<ReportId, Lineage> read = new LinkedHashMap<>();
        var next = new ArrayDeque<ReportId>();
        next.add(report);
        while (!next.isEmpty()) {
            var reached = next.remove();
            if (!read.containsKey(reached)) {
                ledger.apply(reached).ifPresent(lineage -> {
                    read.put(reached, lineage);
                    next.addAll(lineage.sources());
                });
            }
        }
        return new Upstream(read);
    }

    /** The lineage of one of them, if it was read. */
    Optional<Lineage> of(ReportId report) {
        return Optional.ofNullable(read.get(report));
    }

    /** Whether a report that was read is in use. */
    public boolean isInUse(ReportId report) {
        return of(report).filter(lineage -> !lineage.removed()).isPresent();
    }

    /** A report on the way that comes from that one. */
    Optional<ReportId> thatComesFrom(ReportId report) {
        return read.entrySet().stream()
                .filter(other -> other.getValue().sources().contains(report))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What whoever decides from it rests on. */
    public Map<String, Long> restsOn() {
        return read.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        other -> other.getKey().value(),
                        other -> other.getValue().sequence()));
    }
}
