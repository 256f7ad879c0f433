package news.onrecord.report;

import java.util.Optional;
import news.onrecord.Refusal;
import news.onrecord.Reservation;
import news.onrecord.Reserves;
import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A publication item was taken into the ledger. What is unknown of it stays null.
 *
 * @param authorId the source of kind ARTICLE_AUTHOR that speaks wherever the report names nobody: hop 0 of every chain
 * @param outlet who published it, as printed
 * @param url where it stands
 * @param language a BCP 47 tag
 */
public record ReportFiled(
        ReportId reportId,
        SourceId authorId,
        @Nullable Text outlet,
        @Nullable Text url,
        @Nullable String language) implements ReportEvent, Reserves {

    /** Where it came out, which is one report's alone. */
    @Override
    public Optional<Reservation> reserves() {
        if (url == null || url.words() == null) {
            return Optional.empty();
        }
        var place = new Publication(outlet == null ? "" : outlet.orErased(), url.orErased());
        return Optional.of(new Reservation(
                "url",
                place.inOneSpelling(),
                Refusal.REPORT_KNOWN,
                "What came out at the same address since is a further version of it."));
    }
}
