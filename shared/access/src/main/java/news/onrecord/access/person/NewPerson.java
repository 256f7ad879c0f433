package news.onrecord.access.person;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be let in.
 *
 * @param login what will be typed to come in: a name or an address
 * @param until for an outside auditor, who needs it
 * @param caseIds for an outside auditor, who needs them
 */
public record NewPerson(
        String login,
        String name,
        @Nullable String desk,
        Set<Role> roles,
        @Nullable Instant until,
        List<String> caseIds) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");
    private static final Pattern CASE_ID = Pattern.compile("(clm|rep|src)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_NAME = 200;

    public NewPerson {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        desk = desk(desk);
        caseIds = List.copyOf(caseIds);
        if (!LOGIN.matcher(login).matches()) {
            throw invalid("'login' must be a name or an address of letters, digits and . _ @ + -, but is '"
                    + login.substring(0, Math.min(login.length(), 100)) + "'.");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw invalid("'name' must be a name of at most " + LONGEST_NAME + " characters.");
        }
        checkRoles(roles, until, caseIds);
    }

    /** A desk's name as it is kept; nothing for somebody of none. */
    static @Nullable String desk(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String desk = given.strip();
        if (desk.length() > LONGEST_NAME || desk.chars().anyMatch(Character::isISOControl)) {
            throw invalid("'desk' must be a name of at most " + LONGEST_NAME + " characters.");
        }
        return desk;
    }

    /** Refuses roles that cannot stand together. */
    static void checkRoles(Set<Role> roles, @Nullable Instant until, List<String> caseIds) {
        boolean outside = roles.contains(Role.OUTSIDE_AUDITOR);
        if (roles.isEmpty()) {
            throw invalid("'roles' must name at least one.");
        }
        if (outside && (roles.size() > 1 || until == null || caseIds.isEmpty())) {
            throw invalid("An outside auditor has no other role, and needs 'until' and 'caseIds'.");
        }
        if (!outside && (until != null || !caseIds.isEmpty())) {
            throw invalid("'until' and 'caseIds' are for an outside auditor.");
        }
        caseIds.stream()
                .filter(id -> !CASE_ID.matcher(id).matches())
                .findFirst()
                .ifPresent(id -> {
                    throw invalid("'caseIds' must be ids of claims, reports and sources, but one is '"
                            + id.substring(0, Math.min(id.length(), 60)) + "'.");
                });
    }

    private static Refused invalid(String detail) {
        return new Refused(Refusal.INVALID_VALUE, detail);
    }
}
