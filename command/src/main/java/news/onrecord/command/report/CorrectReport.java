package news.onrecord.command.report;

import java.util.Map;
import news.onrecord.command.correction.CorrectionStep;
import news.onrecord.command.ledger.RestsOn;
import news.onrecord.report.ReportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take a step in the life of a correction of a report. */
public record CorrectReport(@TargetAggregateIdentifier ReportId reportId, CorrectionStep step) implements RestsOn {

    @Override
    public Map<String, Long> restsOn() {
        return step.restsOn();
    }
}
