package news.onrecord.report;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * When a segment of a transcript is heard.
 *
 * @param start the segment's first code point in the transcript, from 0
 * @param time since the beginning, as WebVTT writes it with its hours: {@code 00:01:02.500}
 */
public record Timecode(int start, String time) {

    private static final Pattern FORM = Pattern.compile("(\\d{2,4}):([0-5]\\d):([0-5]\\d)\\.(\\d{3})");
    private static final int HOURS = 1;
    private static final int MINUTES = 2;
    private static final int SECONDS = 3;
    private static final int MILLISECONDS = 4;

    public Timecode {
        if (start < 0) {
            throw new IllegalArgumentException("a segment begins at 0 or later, but this one at " + start);
        }
        if (!FORM.matcher(time).matches()) {
            throw new IllegalArgumentException("must be a time such as 00:01:02.500 (hours, minutes, seconds,"
                    + " milliseconds), but is '" + time.substring(0, Math.min(time.length(), 40)) + "'");
        }
    }

    /** How long after the beginning it is. */
    public Duration offset() {
        var parts = FORM.matcher(time);
        if (!parts.matches()) {
            throw new IllegalStateException(time);
        }
        return Duration.ofHours(Long.parseLong(parts.group(HOURS)))
                .plusMinutes(Long.parseLong(parts.group(MINUTES)))
                .plusSeconds(Long.parseLong(parts.group(SECONDS)))
                .plusMillis(Long.parseLong(parts.group(MILLISECONDS)));
    }
}
