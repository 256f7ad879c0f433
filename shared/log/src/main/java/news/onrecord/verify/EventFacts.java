package news.onrecord.verify;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import news.onrecord.log.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger itself says in an event's facts (docs/format.md): when it was recorded, in which stream and where, and
 * of what form it is.
 *
 * @param recordedAt as written: always of one length, so the order of the texts is the order of the times
 * @param event what was said, with {@code {"text": n}} for each wording
 */
public record EventFacts(String recordedAt, String stream, long sequence, String type, int revision, Map<?, ?> event) {

    private static final Pattern MICROSECONDS = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    private static final Pattern STREAM = Pattern.compile("[a-z]{3}_[0-9a-f-]{36}");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z]+");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /**
     * Reads the facts.
     *
     * @throws Malformed when they are not a JSON object that says all this
     */
    public static EventFacts parse(byte[] facts) {
        if (!(Json.read(facts) instanceof Map<?, ?> object)) {
            throw new Malformed("facts are a JSON object");
        }
        return new EventFacts(
                time(object.get("recordedAt")),
                matching("stream", STREAM, object.get("stream")),
                number("sequence", object.get("sequence")),
                matching("type", TYPE, object.get("type")),
                number("revision", object.get("revision")),
                object.get("event") instanceof Map<?, ?> event ? event : Map.of());
    }

    private static String time(@Nullable Object value) {
        var written = matching("recordedAt", MICROSECONDS, value);
        try {
            Instant.parse(written);
            return written;
        } catch (DateTimeParseException noSuchDay) {
            throw new Malformed("the facts' recordedAt is no time: " + written);
        }
    }

    private static String matching(String name, Pattern form, @Nullable Object value) {
        if (!(value instanceof String written) || !form.matcher(written).matches()) {
            throw new Malformed("the facts have no proper " + name);
        }
        return written;
    }

    private static int number(String name, @Nullable Object value) {
        if (!(value instanceof Json.Digits digits)
                || !NUMBER.matcher(digits.written()).matches()) {
            throw new Malformed("the facts have no proper " + name);
        }
        return Integer.parseInt(digits.written());
    }
}
