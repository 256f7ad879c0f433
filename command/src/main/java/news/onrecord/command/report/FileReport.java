package news.onrecord.command.report;

import news.onrecord.Text;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Take a publication item into the ledger, with its first version if its text is known.
 *
 * @param authorId found to be a source of kind ARTICLE_AUTHOR
 * @param version null when nobody has the text: the first that is added is version 1
 */
public record FileReport(
        @TargetAggregateIdentifier ReportId reportId,
        SourceId authorId,
        @Nullable Text outlet,
        @Nullable Text url,
        @Nullable String language,
        @Nullable VersionText version,
        Audience audience) {}
