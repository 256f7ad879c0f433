package news.onrecord.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person is in the newsroom, and therefore may do (docs/access.md). A person may be several of these. */
public enum Role {
    EDITOR,
    /** The second person. */
    REVIEWER,
    /** Of the house. */
    AUDITOR,
    /** Answers for machines of partners, and reads what partners read. */
    INTEGRATION_OWNER,
    ADMINISTRATOR,
    /** Invited for one case and for some time: reads, and nothing else. */
    OUTSIDE_AUDITOR;

    private Set<Right> rights() {
        return switch (this) {
            case EDITOR -> EnumSet.of(Right.READ, Right.PARTNERS, Right.DESK, Right.RECORD, Right.SEALED, Right.ANSWER);
            case REVIEWER -> EnumSet.of(Right.READ, Right.PARTNERS, Right.DESK, Right.SEALED);
            case AUDITOR -> EnumSet.of(Right.READ, Right.PARTNERS, Right.DESK, Right.AUDIT);
            case INTEGRATION_OWNER -> EnumSet.of(Right.READ, Right.PARTNERS, Right.TOKENS, Right.ON_BEHALF, Right.ANSWER);
            case ADMINISTRATOR ->
                EnumSet.of(Right.READ, Right.PARTNERS, Right.DESK, Right.PEOPLE, Right.TOKENS, Right.AUDIT);
            case OUTSIDE_AUDITOR -> EnumSet.of(Right.READ);
        };
    }

    /** What these roles may do together. */
    public static Set<Right> rights(Collection<Role> roles) {
        Set<Right> all = EnumSet.noneOf(Right.class);
        roles.forEach(role -> all.addAll(role.rights()));
        return all;
    }
}
