package news.onrecord.command.door;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Checks what a request gives, field by field, before it becomes a command; each failure names the field. */
public final class Given {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** A year has four digits here: later ones fit into no database. */
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    /** In code points: a sentence or some paragraphs, not a book. */
    private static final int LONGEST_TEXT = 20_000;

    private Given() {}

    /** The value, which must not be missing. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'" + field + "' is required.");
        }
        return value;
    }

    /** The value, or what stands for one that is left out. */
    public static <T> T orElse(@Nullable T value, T absent) {
        return value == null ? absent : value;
    }

    /** The caller's own id, or a new one. */
    public static <T> T id(@Nullable T given, Function<UUID, T> type) {
        return given == null ? type.apply(UuidCreator.getTimeOrderedEpoch()) : given;
    }

    /** An id out of the address; a malformed one names nothing that exists. */
    public static <T> T idInPath(String given, Function<String, T> type) {
        try {
            return type.apply(given);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(Refusal.NOT_FOUND, "'" + given + "' is not on record: it is not even an id.");
        }
    }

    /** A text that must be there and say something. */
    public static Text text(String field, @Nullable Text value) {
        return text(field, value, LONGEST_TEXT);
    }

    /** The same, of at most so many characters. */
    public static Text text(String field, @Nullable Text value, int longest) {
        var words = words(field, required(field, value));
        if (words.codePointCount(0, words.length()) > longest) {
            throw new Refused(Refusal.INVALID_VALUE, "'" + field + "' is longer than " + longest + " characters.");
        }
        return Text.of(words);
    }

    /** A report's text: as long as the body may be, to the letter. */
    public static String article(String field, @Nullable Text value) {
        return words(field, required(field, value));
    }

    /** A text that may be missing but, if it is there, must say something. */
    public static @Nullable Text optionalText(String field, @Nullable Text value) {
        return value == null ? null : text(field, value);
    }

    /** A BCP 47 language tag, or nothing. */
    public static @Nullable String language(@Nullable String tag) {
        if (tag != null && !LANGUAGE.matcher(tag).matches()) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'language' must be a BCP 47 tag such as en or pt-BR, but is '"
                            + tag.substring(0, Math.min(tag.length(), 40)) + "'.");
        }
        return tag;
    }

    /** A date whose printed words, if any, can be kept; it may be one to come. */
    public static @Nullable PartialDate date(String field, @Nullable PartialDate value) {
        if (value != null) {
            optionalText(field + ".asPrinted", value.asPrinted());
        }
        return value;
    }

    /** A date that is not in the future, and whose printed words, if any, can be kept. */
    public static @Nullable PartialDate past(String field, @Nullable PartialDate value, Clock clock) {
        if (value == null) {
            return null;
        }
        optionalText(field + ".asPrinted", value.asPrinted());
        if (value.earliest().filter(clock.instant()::isBefore).isPresent()) {
            throw new Refused(
                    Refusal.IN_THE_FUTURE, "'" + field + "' is " + value.date() + ", which lies in the future.");
        }
        return value;
    }

    /**
     * Who may read what is recorded.
     *
     * @param embargoedUntil an instant with its offset, to come
     */
    public static Audience audience(@Nullable Visibility visibility, @Nullable String embargoedUntil, Clock clock) {
        var given = orElse(visibility, Visibility.DESK);
        if (embargoedUntil == null) {
            return new Audience(given, null);
        }
        if (given == Visibility.DESK) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'embargoedUntil' needs a 'visibility' of PARTNERS or PUBLIC: what is the desk's stays the desk's.");
        }
        return new Audience(
                given,
                toCome(
                        "embargoedUntil",
                        embargoedUntil,
                        clock,
                        Refusal.EMBARGO_PASSED,
                        "Leave it out to release at once."));
    }

    /** An instant with its offset that is to come, or nothing. */
    public static @Nullable Instant toCome(String field, @Nullable String given, Clock clock) {
        return given == null
                ? null
                : toCome(field, given, clock, Refusal.INVALID_VALUE, "It must be an instant to come.");
    }

    private static Instant toCome(String field, String given, Clock clock, Refusal over, String cure) {
        var instant = instant(field, given);
        if (!instant.isAfter(clock.instant())) {
            throw new Refused(over, "'" + field + "' is " + given + ", which is over. " + cure);
        }
        return instant;
    }

    /** An instant with its offset, to the microsecond. */
    public static Instant instant(String field, String given) {
        if (!INSTANT.matcher(given).matches()) {
            throw notAnInstant(field, given);
        }
        try {
            return OffsetDateTime.parse(given).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException noSuchDay) {
            throw notAnInstant(field, given);
        }
    }

    private static Refused notAnInstant(String field, String given) {
        return new Refused(
                Refusal.INVALID_VALUE,
                "'" + field + "' must be an instant with its offset (2026-12-01T05:00:00Z), but is '"
                        + given.substring(0, Math.min(given.length(), 40)) + "'.");
    }

    private static String words(String field, Text value) {
        var words = value.orErased();
        if (words.codePoints().allMatch(Given::saysNothing)) {
            throw new Refused(Refusal.EMPTY_TEXT, "'" + field + "' is empty.");
        }
        return wellFormed(field, words);
    }

    private static boolean saysNothing(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** Words without what no store and no hash could keep faithfully. */
    public static String wellFormed(String field, String words) {
        int nul = words.indexOf('\0');
        if (nul >= 0) {
            throw new Refused(
                    Refusal.FORBIDDEN_CHARACTER, "'" + field + "' has a NUL character (U+0000) at " + nul + ".");
        }
        for (int at = 0; at < words.length(); at++) {
            if (Character.isHighSurrogate(words.charAt(at))
                    && at + 1 < words.length()
                    && Character.isLowSurrogate(words.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(words.charAt(at))) {
                throw new Refused(
                        Refusal.FORBIDDEN_CHARACTER,
                        "'" + field + "' has half a surrogate pair at UTF-16 unit " + at
                                + ": that is no character. Send whole characters.");
            }
        }
        return words;
    }
}
