package news.onrecord.command.report;

import java.util.Map;
import news.onrecord.Text;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.report.LineageKind;
import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say that a report hangs together with another, and how.
 *
 * @param upstream what the ledger says of the other's lineage, and on what it rests
 */
public record RelateReport(
        @TargetAggregateIdentifier ReportId reportId,
        ReportId otherId,
        LineageKind kind,
        @Nullable Text note,
        Upstream upstream)
        implements RestsOn {

    @Override
    public Map<String, Long> restsOn() {
        return upstream.restsOn();
    }
}
