package news.onrecord.claim;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * A proposition that can be corrected on its own was put on record; its statement is revision 1.
 *
 * @param statement our wording of it
 * @param language a BCP 47 tag
 * @param note the desk's own remark
 */
public record ClaimRecorded(
        ClaimId claimId,
        Text statement,
        @Nullable String language,
        ClaimKind kind,
        @Nullable Text note) implements ClaimEvent {}
