package news.onrecord.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can come in.
 *
 * @param login what is typed to come in, in lower case
 * @param roles at least one; an outside auditor is nothing else
 * @param until an outside auditor's last moment
 * @param caseIds the claims, reports and sources that an outside auditor was invited for
 */
public record Person(
        PersonId id,
        String login,
        String name,
        @Nullable String desk,
        Set<Role> roles,
        boolean active,
        @Nullable Instant until,
        List<String> caseIds) {

    /** Whether this person may come in at that moment. */
    public boolean isLetIn(Instant now) {
        return active && (until == null || until.isAfter(now));
    }

    /** What an outside auditor was invited for, and until when, in words for the audit records. */
    public Optional<String> invitedFor() {
        return until == null ? Optional.empty() : Optional.of("for " + caseIds + " until " + until);
    }

    /** What this person may do. */
    public Set<Right> rights() {
        return Role.rights(roles);
    }
}
