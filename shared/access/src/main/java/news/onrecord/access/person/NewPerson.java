package news.onrecord.access.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Name;
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
    private static final Duration LONGEST_CASE = Duration.ofDays(2 * 366);
    private static final Pattern CASE_ID = Pattern.compile("(clm|rep|src)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public NewPerson {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = Name.of("name", name);
        desk = desk(desk);
        if (!LOGIN.matcher(login).matches()) {
            throw invalid("'login' must be a name or an address of letters, digits and . _ @ + -, but is '"
                    + login.substring(0, Math.min(login.length(), 100)) + "'.");
        }
        checkRoles(roles, until, caseIds);
        caseIds = List.copyOf(caseIds);
    }

    /** A desk's name as it is kept; nothing for somebody of none. */
    static @Nullable String desk(@Nullable String given) {
        return given == null || given.isBlank() ? null : Name.of("desk", given);
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
        checkCase(caseIds);
    }

    private static void checkCase(List<@Nullable String> caseIds) {
        for (String id : caseIds) {
            if (id == null || !CASE_ID.matcher(id).matches()) {
                throw invalid("'caseIds' must be ids of claims, reports and sources, but one is '"
                        + (id == null ? "null" : id.substring(0, Math.min(id.length(), 60))) + "'.");
            }
        }
    }

    /** Refuses an outside auditor's last moment that is over, or so far away that nobody will remember it. */
    static void checkUntil(@Nullable Instant until, Instant now) {
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_CASE)))) {
            throw invalid("'until' must lie in the future, and at most " + LONGEST_CASE.toDays() + " days away.");
        }
    }

    private static Refused invalid(String detail) {
        return new Refused(Refusal.INVALID_VALUE, detail);
    }
}
