package news.onrecord.command.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.onrecord.report.LineageKind;
import news.onrecord.report.ReportId;

/**
 * With which reports one report hangs together, as its stream said when it was read.
 *
 * @param sequence the last that was read of the stream
 * @param removed whether the report was taken out of use
 * @param others how it hangs together with each, by id
 */
public record Lineage(long sequence, boolean removed, Map<String, LineageKind> others) {

    public Lineage {
        others = Map.copyOf(others);
    }

    /** How it hangs together with that one, if it is said to. */
    Optional<LineageKind> with(ReportId other) {
        return Optional.ofNullable(others.get(other.value()));
    }

    /** The reports that it comes from. */
    List<ReportId> sources() {
        return others.entrySet().stream()
                .filter(other -> other.getValue().comesFromOther())
                .map(other -> new ReportId(other.getKey()))
                .toList();
    }
}
