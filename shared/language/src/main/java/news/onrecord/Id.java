package news.onrecord;

import java.util.UUID;

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
        if (!value.startsWith(prefix) || !Uuid.isAfterPrefix(value)) {
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
        private static final String FORM = "_xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
        private static final int PREFIX = 3;

        private Uuid() {}

        /** By hand, because every id of every event comes by. */
        private static boolean isAfterPrefix(String value) {
            if (value.length() != PREFIX + FORM.length()) {
                return false;
            }
            for (int at = 0; at < FORM.length(); at++) {
                char form = FORM.charAt(at);
                char given = value.charAt(PREFIX + at);
                if (form == 'x' ? !isLowerHex(given) : given != form) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isLowerHex(char given) {
            return (given >= '0' && given <= '9') || (given >= 'a' && given <= 'f');
        }
    }
}
