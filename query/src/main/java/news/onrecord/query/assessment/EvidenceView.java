package news.onrecord.query.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What an assessment rests on.
 *
 * @param thingId the id of a claim or a report
 */
public record EvidenceView(
        @Nullable String url, @Nullable String note, @Nullable String thingId) {}
