package news.onrecord.command.report;

import news.onrecord.Id;
import news.onrecord.command.correction.Corrected;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;
import news.onrecord.report.ReportId;

/** A report as its corrections see it: the whole item, in all its versions. */
record CorrectedReport(ReportId reportId) implements Corrected {

    @Override
    public Id id() {
        return reportId;
    }

    @Override
    public boolean has(CorrectionTarget target, String targetId) {
        return target == CorrectionTarget.REPORT && targetId.equals(reportId.value());
    }

    /** Also what was taken out of use can be wrong, and be retracted. */
    @Override
    public void refuseClosed(CorrectionTarget target, String targetId) {}

    @Override
    public int revise(Difference statement) {
        throw new IllegalStateException("a report has no statement of ours");
    }
}
