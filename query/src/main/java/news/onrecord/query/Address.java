package news.onrecord.query;

import java.util.function.Function;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;

/** What stands in the path of a request: an id or a number; whatever is neither leads nowhere. */
public final class Address {

    private Address() {}

    /** The id in a path, written as the ledger writes it. */
    public static String id(Function<String, ? extends Id> kind, String written) {
        try {
            return kind.apply(written).value();
        } catch (IllegalArgumentException malformed) {
            throw nothing(written);
        }
    }

    /** The version number in a path. */
    public static int version(String written) {
        if (!written.matches("[1-9][0-9]{0,8}")) {
            throw nothing("version " + written);
        }
        return Integer.parseInt(written);
    }

    /** The position in a path. */
    public static long position(String written) {
        if (!written.matches("0|[1-9][0-9]{0,17}")) {
            throw nothing("position " + written);
        }
        return Long.parseLong(written);
    }

    /** What is answered when nothing of that name is on record. */
    public static Refused nothing(String name) {
        return new Refused(
                Refusal.NOT_FOUND, "'" + name + "' is not on record. Check the id; a list shows what there is.");
    }
}
