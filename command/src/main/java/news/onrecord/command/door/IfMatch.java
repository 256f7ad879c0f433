package news.onrecord.command.door;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.ledger.Expected;

/** The header in which a request says which version of a thing its sender has seen (RFC 9110): {@code "v3"}, some, or *. */
public final class IfMatch {

    /** The header's name. */
    public static final String HEADER = "If-Match";

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private IfMatch() {}

    /** What a request with those headers expects. */
    public static Optional<Expected> of(List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        var given = String.join(",", headers).strip();
        return Optional.of(new Expected(
                given.equals("*")
                        ? Set.of()
                        : Arrays.stream(given.split(",", -1)).map(IfMatch::version).collect(Collectors.toSet())));
    }

    private static long version(String given) {
        var version = VERSION.matcher(given.strip());
        if (!version.matches()) {
            throw new Refused(
                    Refusal.INVALID_HEADER,
                    "'" + HEADER + "' takes the version of the thing's stream, as answers say it in 'streamVersion': \"v3\","
                            + " or some with commas between, or * for any. An ETag is something else.");
        }
        return Long.parseLong(version.group(1));
    }
}
