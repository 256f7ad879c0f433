package news.onrecord.app;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says what is wrong with a body in the caller's words: the property as the caller wrote it, the place by line and
 * column, the values that are allowed; never the name of a class.
 */
final class UnreadableBody {

    private static final Pattern MISSING =
            Pattern.compile("Missing required creator property '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern REASON = Pattern.compile(".* from String .*?\": (.*)", Pattern.DOTALL);
    /** Words that somebody forgot to quote may be the name of a confidential source; no answer repeats them. */
    private static final Pattern UNQUOTED = Pattern.compile("Unrecognized token '[^']*'");

    private static final Pattern CLASS_NAME = Pattern.compile("\\b[a-z]\\w*\\.[a-z]\\w*\\.|\\[Source");

    private UnreadableBody() {}

    static Refused explain(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case ValueInstantiationException refused -> refusedByValue(refused);
            case InvalidNullException missing -> missing(place(missing));
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case JacksonException malformed -> malformed(malformed);
            case null, default ->
                new Refused(Refusal.MALFORMED_BODY, "This needs a body in JSON (UTF-8), and none could be read.");
        };
    }

    private static Refused unknown(UnrecognizedPropertyException unknown) {
        String name = unknown.getPropertyName();
        if (name.equals("recordedAt")) {
            return new Refused(
                    Refusal.SET_BY_THE_LEDGER,
                    "\"recordedAt\" is when the ledger took it; leave it out. When it was said is \"saidAt\".");
        }
        Collection<Object> known = unknown.getKnownPropertyIds();
        String list = known == null
                ? ""
                : " Known here: " + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
                        + ".";
        return new Refused(Refusal.UNKNOWN_PROPERTY, "\"" + place(unknown) + "\" is not known." + list);
    }

    /** A value of the language was asked to be something it cannot be, and said why. */
    private static Refused refusedByValue(ValueInstantiationException refused) {
        Throwable reason = refused.getCause();
        if (reason instanceof NullPointerException) {
            return missing(join(place(refused), String.valueOf(reason.getMessage())));
        }
        String words = reason == null ? "is not allowed" : String.valueOf(reason.getMessage());
        return new Refused(Refusal.INVALID_VALUE, at(refused) + withoutClassNames(words, "is not allowed") + ".");
    }

    private static Refused mismatch(MismatchedInputException mismatch) {
        Matcher missing = MISSING.matcher(String.valueOf(mismatch.getOriginalMessage()));
        if (missing.matches()) {
            return missing(place(mismatch).isEmpty() ? missing.group(1) : place(mismatch));
        }
        Class<?> type = mismatch.getTargetType();
        String place = place(mismatch);
        if (mismatch.getCurrentToken() == null && place.isEmpty()) {
            return new Refused(Refusal.MALFORMED_BODY, "This needs a body in JSON (UTF-8), and it is empty.");
        }
        if (String.valueOf(mismatch.getOriginalMessage()).contains("`null`") || isNullForPrimitive(mismatch)) {
            return missing(place);
        }
        Matcher reason = REASON.matcher(String.valueOf(mismatch.getOriginalMessage()));
        if (reason.matches() && (type == null || !type.isEnum())) {
            return new Refused(
                    Refusal.INVALID_VALUE, at(mismatch) + withoutClassNames(reason.group(1), "is not allowed") + ".");
        }
        return new Refused(
                Refusal.INVALID_VALUE,
                at(mismatch) + "must be " + (type == null ? "something else" : wish(type)) + ".");
    }

    private static boolean isNullForPrimitive(MismatchedInputException mismatch) {
        return String.valueOf(mismatch.getOriginalMessage()).startsWith("Cannot map `null`");
    }

    private static Refused missing(String place) {
        return new Refused(Refusal.MISSING_VALUE, "\"" + place + "\" is required.");
    }

    private static Refused malformed(JacksonException malformed) {
        TokenStreamLocation location = malformed.getLocation();
        String where = location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        String why = UNQUOTED.matcher(withoutClassNames(String.valueOf(malformed.getOriginalMessage()), ""))
                .replaceFirst("Unrecognized token");
        return new Refused(
                Refusal.MALFORMED_BODY,
                "The body is not JSON in UTF-8" + where + (why.isEmpty() ? "." : ": " + why + "."));
    }

    /** What a value of that type looks like in JSON. */
    static String wish(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (type == BigDecimal.class) {
            return "a number";
        }
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return CharSequence.class.isAssignableFrom(type) ? "a text" : "an object or a text of the form in docs/api.md";
    }

    private static String at(JacksonException failure) {
        String place = place(failure);
        return place.isEmpty() ? "The body " : "\"" + place + "\" ";
    }

    /** The property as the caller would point at it: {@code chain[1].sourceId}. */
    private static String place(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .reduce("", UnreadableBody::join);
    }

    private static String join(String before, String step) {
        return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
    }

    private static String withoutClassNames(String words, String instead) {
        return Optional.of(words.lines().findFirst().orElse(""))
                .filter(line -> !CLASS_NAME.matcher(line).find())
                .orElse(instead);
    }
}
