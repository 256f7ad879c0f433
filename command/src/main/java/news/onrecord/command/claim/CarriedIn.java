package news.onrecord.command.claim;

import java.util.List;
import news.onrecord.attribution.AttributionId;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;

/**
 * One place where a claim is carried.
 *
 * @param chain from the report's author to the innermost source
 */
record CarriedIn(AttributionId id, ReportId report, List<SourceId> chain) {

    CarriedIn {
        chain = List.copyOf(chain);
    }

    /** Who said it, as far as the report tells: the author itself, if it names nobody. */
    SourceId innermost() {
        return chain.getLast();
    }
}
