package news.onrecord.command.report;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.report.ReportId;

/**
 * Whether a report is in use, as its stream said when it was read: whoever decides from it rests on that.
 *
 * @param sequence the last that was read of the stream
 */
public record ReportStanding(ReportId reportId, long sequence, boolean removed) {

    /** Nothing more is found in what was taken out of use. */
    public void refuseRemoved() {
        if (removed) {
            throw new Refused(
                    Refusal.REPORT_REMOVED,
                    reportId + " was taken out of use. Restore it first, if it is to be used again.");
        }
    }
}
