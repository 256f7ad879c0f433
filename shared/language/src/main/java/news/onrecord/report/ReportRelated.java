package news.onrecord.report;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * A report was found to hang together with another: to come from it, or from where that comes from.
 *
 * @param otherId the report that it comes from, where the kind says that it does
 * @param note the desk's remark: how one can tell
 */
public record ReportRelated(
        ReportId reportId, ReportId otherId, LineageKind kind, @Nullable Text note) implements ReportEvent {}
