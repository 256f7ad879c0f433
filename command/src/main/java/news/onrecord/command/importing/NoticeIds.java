package news.onrecord.command.importing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import news.onrecord.correction.CorrectionId;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;

/**
 * Names works, their authors and their notices the same way in every import, whichever file they come from: by their
 * DOIs alone.
 */
final class NoticeIds {

    private static final String FORMAT = "correction-notices";

    private NoticeIds() {}

    static SourceId author(String doi) {
        return SourceId.of(DerivedUuid.of(FORMAT, "src", doi));
    }

    static ReportId work(String doi) {
        return ReportId.of(DerivedUuid.of(FORMAT, "rep", doi));
    }

    /** A notice may be registered twice for a work, under two kinds: then it was said twice. */
    static CorrectionId correction(String doi, String notice, String kind) {
        return CorrectionId.of(DerivedUuid.of(FORMAT, "cor", doi, notice, kind));
    }

    /** Where a DOI leads. */
    static String url(String doi) {
        return "https://doi.org/"
                + URLEncoder.encode(doi, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/")
                        .replace("%3A", ":")
                        .replace("%28", "(")
                        .replace("%29", ")")
                        .replace("%3B", ";");
    }
}
