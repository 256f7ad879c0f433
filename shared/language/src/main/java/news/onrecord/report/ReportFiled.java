package news.onrecord.report;

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
        @Nullable String language) implements ReportEvent {}
