package news.onrecord.command.claim;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.onrecord.Text;
import news.onrecord.command.report.Lineages;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.RecordedEvent;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Two reports are independent when they have neither author nor outlet in common, and nothing that either is said to hang
 * together with, in whatever way, is what the other hangs together with. It asks the reports themselves
 * (docs/decisions/confirmed-by-another-lineage.md).
 */
@Component
final class LineageIndependence implements Independence {

    /** One is enough; so many are told. */
    private static final int MOST = 10;

    private final Lineages lineages;
    private final LedgerReader ledger;

    LineageIndependence(Lineages lineages, @Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.lineages = lineages;
        this.ledger = ledger;
    }

    @Override
    public IndependentReports of(ReportId report, Set<ReportId> others) {
        var filed = filed(report).orElseThrow();
        var own = lineages.around(report);
        var restsOn = new TreeMap<>(own.restsOn());
        var independent = new HashSet<ReportId>();
        for (var other :
                others.stream().sorted(Comparator.comparing(ReportId::value)).toList()) {
            if (independent.size() < MOST && !isOfOneHand(filed, filed(other).orElseThrow())) {
                var around = lineages.around(other);
                if (Collections.disjoint(own.read().keySet(), around.read().keySet())) {
                    independent.add(other);
                    around.restsOn().forEach((stream, sequence) -> restsOn.merge(stream, sequence, Math::min));
                }
            }
        }
        return new IndependentReports(independent, restsOn);
    }

    private Optional<ReportFiled> filed(ReportId report) {
        return ledger.at(report.value(), 0).map(RecordedEvent::event).map(ReportFiled.class::cast);
    }

    private static boolean isOfOneHand(ReportFiled one, ReportFiled other) {
        return one.authorId().equals(other.authorId()) || isSame(one.outlet(), other.outlet());
    }

    /** What is not known, or was erased, is not the same. */
    private static boolean isSame(@Nullable Text one, @Nullable Text other) {
        return one != null
                && other != null
                && one.words() != null
                && other.words() != null
                && spelt(one.words()).equals(spelt(other.words()));
    }

    private static String spelt(String outlet) {
        return outlet.strip().toLowerCase(Locale.ROOT);
    }
}
