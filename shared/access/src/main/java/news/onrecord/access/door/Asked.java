package news.onrecord.access.door;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Checks what a request about access gives; each failure names the field. */
final class Asked {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    private Asked() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'" + field + "' is required.");
        }
        return value;
    }

    /** An id out of the address; a malformed one names nobody. */
    static <T> T idInPath(String given, Function<String, T> type) {
        try {
            return type.apply(given);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(Refusal.NOT_FOUND, "Nothing here has that id.");
        }
    }

    /** Refuses parameters that are not known, or given more than once, like every list does. */
    static void parameters(MultiValueMap<String, String> given, String... known) {
        given.forEach((name, values) -> {
            if (!List.of(known).contains(name)) {
                throw new Refused(
                        Refusal.INVALID_PARAMETER,
                        "'" + name + "' is not a parameter here; known are " + String.join(", ", known) + ".");
            }
            if (values.size() > 1) {
                throw new Refused(Refusal.INVALID_PARAMETER, "'" + name + "' is given more than once.");
            }
        });
    }

    /** A number from 1, or the usual one. */
    static long number(MultiValueMap<String, String> given, String name, long usual, long most) {
        String value = given.getFirst(name);
        if (value == null) {
            return usual;
        }
        long number = value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
        if (number < 1 || number > most) {
            throw new Refused(
                    Refusal.INVALID_PARAMETER,
                    "'" + name + "' takes a number from 1" + (most == Long.MAX_VALUE ? "" : " to " + most) + ".");
        }
        return number;
    }

    /** A moment, said with its offset; a year has four digits here: later ones fit into no database. */
    static Instant instant(String field, String given) {
        try {
            if (INSTANT.matcher(given).matches()) {
                return OffsetDateTime.parse(given).toInstant();
            }
        } catch (DateTimeParseException noSuchDay) {
            // told below, like everything else that is no moment
        }
        throw new Refused(
                Refusal.INVALID_VALUE,
                "'" + field + "' must be an instant with its offset (2026-12-01T05:00:00Z), but is '"
                        + given.substring(0, Math.min(given.length(), 40)) + "'.");
    }

    /** Those of an enumeration that were named. */
    static <E extends Enum<E>> Set<E> set(
            String field, Class<E> type, @Nullable List<@Nullable String> given, Function<String, E> read) {
        Set<E> all = EnumSet.noneOf(type);
        for (String name : required(field, given)) {
            all.add(named(field, name, read));
        }
        if (all.isEmpty()) {
            throw new Refused(Refusal.INVALID_VALUE, "'" + field + "' must name at least one.");
        }
        return all;
    }

    private static <E> E named(String field, @Nullable String name, Function<String, E> read) {
        try {
            if (name != null) {
                return read.apply(name);
            }
        } catch (IllegalArgumentException unknown) {
            // told below, like one that is not named at all
        }
        throw new Refused(
                Refusal.INVALID_VALUE, "'" + field + "' names something that is not known. See docs/access.md.");
    }
}
