package news.onrecord.access.door;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;

/** Checks what a request about access gives; each failure names the field. */
final class Asked {

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

    /** Those of an enumeration that were named. */
    static <E extends Enum<E>> Set<E> set(
            String field, Class<E> type, @Nullable List<String> given, Function<String, E> read) {
        Set<E> all = EnumSet.noneOf(type);
        try {
            required(field, given).stream().map(read).forEach(all::add);
        } catch (IllegalArgumentException unknown) {
            throw new Refused(
                    Refusal.INVALID_VALUE, "'" + field + "' names something that is not known. See docs/access.md.");
        }
        if (all.isEmpty()) {
            throw new Refused(Refusal.INVALID_VALUE, "'" + field + "' must name at least one.");
        }
        return all;
    }
}
