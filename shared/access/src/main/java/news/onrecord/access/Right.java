package news.onrecord.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody may do here. A role is some of these, and so is a token's scope. */
public enum Right {
    /** Read what is public, and the case that one was invited for. */
    READ,
    /** Read what partners read, too. */
    PARTNERS,
    /** Read what the newsroom reads: everything. */
    DESK,
    /** Put something on record. */
    RECORD,
    /** Read the sealed identities of confidential sources in which one is named. */
    SEALED,
    /** Invite people, change their roles, and let them go. */
    PEOPLE,
    /** Make tokens for machines. */
    TOKENS,
    /** Read the audit records. */
    AUDIT,
    /** Act for another person; only a token may, and it is recorded as both. */
    ON_BEHALF,
    /** Say what a receiver carries, and answer to corrections for it: for one's own, and as the desk for every one. */
    ANSWER;

    /** As it is written in a token's scope: {@code on-behalf}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The right of that scope. */
    public static Right ofScope(String scope) {
        return Arrays.stream(values())
                .filter(right -> right.scope().equals(scope))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Right::scope).collect(Collectors.joining(", ")) + ", but is '"
                        + scope + "'"));
    }
}
