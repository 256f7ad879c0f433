package news.onrecord.command.claim;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import news.onrecord.attribution.AttributionId;
import news.onrecord.command.report.Lineages;
import news.onrecord.command.report.Upstream;
import news.onrecord.command.source.RegisteredSources;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.RecordedEvent;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Two places are independent when their voices have nobody in common, and nothing that either report is said to hang together
 * with, in whatever way, is what the other hangs together with. It asks the reports and sources themselves
 * (docs/decisions/confirmed-by-another-lineage.md).
 */
@Component
final class LineageIndependence implements Independence {

    /** One is enough; so many are told. */
    private static final int MOST = 10;

    private final Lineages lineages;
    private final RegisteredSources sources;
    private final LedgerReader ledger;

    LineageIndependence(
            Lineages lineages, RegisteredSources sources, @Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.lineages = lineages;
        this.sources = sources;
        this.ledger = ledger;
    }

    @Override
    public IndependentAttributions of(WhereCarried carried) {
        var one = read(carried.own());
        var around = lineages.around(carried.own().report());
        var restsOn = new HashMap<>(carried.restsOn());
        rest(restsOn, one.restsOn());
        rest(restsOn, around.restsOn());
        var independent = new HashSet<AttributionId>();
        for (var other : carried.others().stream()
                .sorted(Comparator.comparing(place -> place.id().value()))
                .toList()) {
            if (independent.size() < MOST) {
                var heard = read(other);
                if (!one.voice().sharesWith(heard.voice())) {
                    var others = lineages.around(other.report());
                    if (others.isInUse(other.report()) && areApart(around, others)) {
                        independent.add(other.id());
                        rest(restsOn, heard.restsOn());
                        rest(restsOn, others.restsOn());
                    }
                }
            }
        }
        return new IndependentAttributions(independent, restsOn);
    }

    private static boolean areApart(Upstream one, Upstream other) {
        return Collections.disjoint(one.read().keySet(), other.read().keySet());
    }

    /** Read twice, the earlier reading is the one that something may have been decided from. */
    private static void rest(Map<String, Long> restsOn, Map<String, Long> read) {
        read.forEach((stream, sequence) -> restsOn.merge(stream, sequence, Math::min));
    }

    private record Heard(Voice voice, Map<String, Long> restsOn) {}

    private Heard read(CarriedIn place) {
        var filed = filed(place.report());
        var survivors = sources.survivors(List.of(place.innermost(), filed.authorId()));
        var outlet = filed.outlet();
        return new Heard(
                new Voice(survivors.of(place.innermost()), survivors.of(filed.authorId()), outlet),
                survivors.restsOn());
    }

    private ReportFiled filed(ReportId report) {
        return ledger.at(report.value(), 0)
                .map(RecordedEvent::event)
                .map(ReportFiled.class::cast)
                .orElseThrow();
    }
}
