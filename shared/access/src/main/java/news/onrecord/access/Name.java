package news.onrecord.access;

import news.onrecord.Refusal;
import news.onrecord.Refused;

/** What people, desks and tokens are called: one short line of whole characters, of which at least one is seen. */
public final class Name {

    private static final int LONGEST = 200;

    private Name() {}

    /** The name without what stands around it, or a refusal that names the field. */
    public static String of(String field, String given) {
        String name = given.strip();
        if (name.length() > LONGEST
                || name.codePoints().anyMatch(Name::cannotBeKept)
                || name.codePoints().noneMatch(Name::isSeen)) {
            throw new Refused(
                    Refusal.INVALID_VALUE, "'" + field + "' must be a name of at most " + LONGEST + " characters.");
        }
        return name;
    }

    private static boolean cannotBeKept(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isSeen(int character) {
        return !Character.isSpaceChar(character) && Character.getType(character) != Character.FORMAT;
    }
}
