package news.onrecord.report;

import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * One version of a report's text was stored. Versions are numbered from 1 and never change.
 *
 * @param publishedAt when this version came out
 * @param observedAt when we saw it
 * @param paragraphs the text in pieces, line breaks included: put together they are the text to the letter
 * @param textHash SHA-256 of the UTF-8 text, in lower-case hex; kept as a text, because a hash of words betrays
 *     them once they are erased
 */
public record ReportVersionAdded(
        ReportId reportId,
        int version,
        @Nullable Text headline,
        @Nullable PartialDate publishedAt,
        @Nullable PartialDate observedAt,
        List<Paragraph> paragraphs,
        Text textHash)
        implements ReportEvent {

    public ReportVersionAdded {
        paragraphs = List.copyOf(paragraphs);
    }
}
