package news.onrecord.command.walk;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where the house is known to part from its own documents. While one of these is open, the walk takes either answer there;
 * once it is mended, its line in OPEN is deleted, and the documents' answer is the only one.
 */
enum BeingMended {
    /** A correction on the word of a source that is merged: it is the word of whoever stands for it. */
    MERGED_SOURCES_AS_AUTHORITIES,
    /** An assessment by a source that is merged. */
    MERGED_SOURCES_AS_ASSESSORS,
    /** Duplicates are one claim, so a circle through them is a circle. */
    CIRCLES_THROUGH_DUPLICATES,
    /** Two authors that are merged are one hand; reports hang together whichever of them says so. */
    WHO_IS_ANOTHER_VOICE,
    /** A denial is taken back although nothing more is said about what is void. */
    DENIALS_OF_VOID_CLAIMS;

    static final Set<BeingMended> OPEN = EnumSet.copyOf(Set.of(
            CIRCLES_THROUGH_DUPLICATES,
            WHO_IS_ANOTHER_VOICE,
            DENIALS_OF_VOID_CLAIMS));

    boolean isOpen() {
        return OPEN.contains(this);
    }
}
