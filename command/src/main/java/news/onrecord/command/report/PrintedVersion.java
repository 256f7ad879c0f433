package news.onrecord.command.report;

import java.util.List;
import java.util.Map;
import news.onrecord.report.PartName;
import news.onrecord.report.PrintedText;
import news.onrecord.report.ReportVersionId;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A stored version of a report as an attribution needs it: read from the ledger, where it never changes, so that spans
 * can be checked without a race.
 *
 * @param author hop 0 of every chain in it
 * @param parts the captions and transcripts that it has
 * @param part the one that was asked for; null when none was, or it has none of that name
 * @param standing whether the report is in use, which may change
 */
public record PrintedVersion(
        ReportVersionId id,
        SourceId author,
        @Nullable PrintedText headline,
        PrintedText body,
        List<PartName> parts,
        @Nullable PrintedPart part,
        ReportStanding standing) {

    public PrintedVersion {
        parts = List.copyOf(parts);
    }

    /** What whoever decides from it rests on. */
    public Map<String, Long> restsOn() {
        return Map.of(id.reportId().value(), standing.sequence());
    }
}
