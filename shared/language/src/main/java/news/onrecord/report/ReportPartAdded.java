package news.onrecord.report;

import java.util.List;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report version that has a text of its own was stored: the words under a picture, a transcript. It follows its
 * version in the same append, and never changes.
 *
 * @param number from 1, among those of its kind
 * @param label what the part is called, for whoever looks for it: "Picture gallery, 3"
 * @param paragraphs the part's text in pieces, as those of a version
 * @param textHash SHA-256 of the UTF-8 text, in lower-case hex; a text, as that of a version
 * @param timecodes when the segments of a transcript are heard, in order; empty when nobody said
 */
public record ReportPartAdded(
        ReportId reportId,
        int version,
        PartKind kind,
        int number,
        @Nullable Text label,
        List<Paragraph> paragraphs,
        Text textHash,
        List<Timecode> timecodes)
        implements ReportEvent {

    public ReportPartAdded {
        paragraphs = List.copyOf(paragraphs);
        timecodes = List.copyOf(timecodes);
    }
}
