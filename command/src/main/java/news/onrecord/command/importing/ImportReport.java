package news.onrecord.command.importing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What an import came to.
 *
 * @param recorded how many records this run put on record
 * @param alreadyOnRecord how many were there before
 * @param refused what On Record would not take
 * @param skipped what was not sent, because something refused was needed
 * @param anomalies how many anomalies of the annotation were not sent, because they are for a correction
 */
public record ImportReport(
        int recorded,
        int alreadyOnRecord,
        List<RefusedRecord> refused,
        List<SkippedRecord> skipped,
        int anomalies,
        Duration took) {

    public ImportReport {
        refused = List.copyOf(refused);
        skipped = List.copyOf(skipped);
    }

    /** Everything that was to be on record is on record. */
    public boolean isComplete() {
        return refused.isEmpty() && skipped.isEmpty();
    }

    /** What the annotation holds and this import does not send. */
    public String notImported() {
        return anomalies + (anomalies == 1 ? " anomaly" : " anomalies") + ": not imported";
    }

    /** The run in one line. */
    public String summary() {
        return "recorded " + recorded + ", already on record " + alreadyOnRecord + ", refused " + refused.size()
                + (skipped.isEmpty() ? "" : ", skipped " + skipped.size())
                + String.format(Locale.ROOT, ", in %.1f s", took.toMillis() / 1000.0);
    }
}
