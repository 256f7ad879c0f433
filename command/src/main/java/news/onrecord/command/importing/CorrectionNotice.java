package news.onrecord.command.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of correction notices: that a notice was published about a work, as a registry of works has it.
 *
 * @param doi of the work
 * @param kind what the notice is, in the spelling of whoever registered it
 * @param notice the notice's own DOI; the work's, when the work was marked in place
 * @param recordedAt when the collector of the file saw it
 * @param retracted whether the collector holds the work to be retracted
 * @param journal where it appeared; mostly not known
 * @param title of the notice
 */
record CorrectionNotice(
        @Nullable String doi,
        @Nullable String kind,
        @Nullable String notice,
        @JsonProperty("notice_published_at") @Nullable String publishedAt,
        @JsonProperty("recorded_at") @Nullable String recordedAt,
        boolean retracted,
        @Nullable String publisher,
        @Nullable String journal,
        @Nullable String title) {

    /** The title, or nothing where it is empty. */
    @Nullable String words() {
        return title == null || title.isBlank() ? null : title;
    }
}
