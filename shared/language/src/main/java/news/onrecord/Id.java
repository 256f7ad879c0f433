package news.onrecord;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one stream of the ledger: a three-letter prefix, an underscore and a UUID ({@code
 * clm_01890a5d-ac96-774b-bcce-b302099a8057}).
 *
 * <p>The prefix is part of the identity, because the store keeps all streams in one index and does not know what
 * kind a stream is. The ledger hands out UUIDv7; a caller that wants to repeat a request safely may bring any UUID
 * of RFC 9562 of its own.
 */
public interface Id {

    /** The whole name, prefix included, in lower case. */
    String value();

    /** Refuses whatever is not {@code prefix + "_" + UUID}, and answers it in lower case. */
    static String check(String prefix, String value) {
        if (!Uuid.FORM.matcher(value).matches() || !value.startsWith(prefix + "_")) {
            throw new IllegalArgumentException(
                    "must be " + prefix + "_ followed by a UUID in lower case, but is '" + value + "'");
        }
        return value;
    }

    /** The UUID behind the prefix. */
    default UUID uuid() {
        return UUID.fromString(value().substring(4));
    }

    /** The form of an id; a holder, because an interface cannot keep a private constant. */
    final class Uuid {
        private static final Pattern FORM =
                Pattern.compile("[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

        private Uuid() {}
    }
}
