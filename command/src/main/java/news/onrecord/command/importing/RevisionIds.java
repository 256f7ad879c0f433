package news.onrecord.command.importing;

import news.onrecord.correction.CorrectionId;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;

/** Names publishers, their pages and the changes to these the same way in every import. */
final class RevisionIds {

    private static final String FORMAT = "page-revisions";

    private RevisionIds() {}

    static SourceId publisher(String name) {
        return SourceId.of(DerivedUuid.of(FORMAT, "src", name));
    }

    static ReportId page(String url) {
        return ReportId.of(DerivedUuid.of(FORMAT, "rep", url));
    }

    static CorrectionId correction(String revision) {
        return CorrectionId.of(DerivedUuid.of(FORMAT, "cor", revision));
    }
}
