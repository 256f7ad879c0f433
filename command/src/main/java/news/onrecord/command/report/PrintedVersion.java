package news.onrecord.command.report;

import java.util.Map;
import news.onrecord.report.PrintedText;
import news.onrecord.report.ReportVersionId;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A stored version of a report as an attribution needs it: read from the ledger, where it never changes, so that spans
 * can be checked without a race.
 *
 * @param author hop 0 of every chain in it
 * @param standing whether the report is in use, which may change
 */
public record PrintedVersion(
        ReportVersionId id,
        SourceId author,
        @Nullable PrintedText headline,
        PrintedText body,
        ReportStanding standing) {

    /** What whoever decides from it rests on. */
    public Map<String, Long> restsOn() {
        return Map.of(id.reportId().value(), standing.sequence());
    }
}
