package news.onrecord.command.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of page revisions: a passage of a published page as it stood before and after the publisher
 * changed it, and what the publisher said about that.
 *
 * @param id the file's name for it
 * @param source who publishes the page
 * @param subject what the page is about
 * @param page which of the subject's pages it is
 * @param statedReason what the publisher says about the change
 * @param statedAt when the publisher says that
 * @param observedAt when the collector of the file saw it
 * @param before empty when the passage was not there before
 * @param after empty when the passage was taken out
 */
record PageRevision(
        @Nullable String id,
        @Nullable String source,
        @Nullable String subject,
        @Nullable String page,
        @Nullable String url,
        @JsonProperty("stated_reason") @Nullable String statedReason,
        @JsonProperty("stated_at") @Nullable String statedAt,
        @JsonProperty("observed_at") @Nullable String observedAt,
        @Nullable String before,
        @Nullable String after) {}
