package news.onrecord.query.correction;

import news.onrecord.PartialDate;
import org.jspecify.annotations.Nullable;

/** The published text of a correction, and where and when it came out. */
public record NoticeView(
        @Nullable String text,
        @Nullable String url,
        @Nullable String where,
        @Nullable PartialDate publishedAt) {}
