package news.onrecord.report;

import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody kept a copy of a report version as it stood, an archive for example. What is unknown of it stays null; one of
 * hash and address is known.
 *
 * @param hash SHA-256 of the copy, in lower-case hex; kept as a text, because a hash of words betrays them once they are
 *     erased
 * @param archiveUrl where the copy is
 * @param capturedAt when it was made
 * @param note the desk's remark
 */
public record ReportEvidenceAdded(
        ReportId reportId,
        ReportEvidenceId evidenceId,
        int version,
        @Nullable Text hash,
        @Nullable Text archiveUrl,
        @Nullable PartialDate capturedAt,
        @Nullable Text note)
        implements ReportEvent, Introduces {

    @Override
    public Id introduces() {
        return evidenceId;
    }
}
