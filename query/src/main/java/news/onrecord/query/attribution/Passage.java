package news.onrecord.query.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A place in a report's text, as the API writes a span.
 *
 * @param start first code point, from 0
 * @param end code point after the last
 * @param exact the words there; null when erased
 * @param timecode when the segment of a transcript is heard in which it begins; null when it is no transcript, or nobody said
 */
public record Passage(
        int start,
        int end,
        @Nullable String exact,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable String timecode) {}
