package news.onrecord.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A thing that can be recorded about, and what it takes to say that it was this that one saw.
 *
 * @param streamVersion the version of its stream, for If-Match; null for who does not see all that is in it
 */
public record AtVersion<T>(
        @JsonUnwrapped T thing, @Nullable Long streamVersion) {}
