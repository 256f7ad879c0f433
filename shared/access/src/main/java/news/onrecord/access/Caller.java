package news.onrecord.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as far as it was proven at the door, and what they may do in this request. The one place from which it is
 * decided what somebody may see, and who acted.
 *
 * @param person who answers for the request: who logged in, or the owner of the token; nobody if it was not said
 * @param rights of the roles that the person has now, cut down to the token's scope
 * @param client how they came in: {@code session}, or the id of the token
 * @param caseIds the claims, reports and sources of an outside auditor's case; empty for everybody else
 * @param onBehalfOf for whom a machine says that it acts
 */
public record Caller(
        Optional<Person> person, Set<Right> rights, Set<String> caseIds, String client, Optional<PersonId> onBehalfOf) {

    /** Who came in with nothing to show. */
    public static final Caller NOBODY = new Caller(Optional.empty(), Set.of(), Set.of(), "none", Optional.empty());

    private static final String SESSION = "session";

    /** A person in front of a browser. */
    public static Caller inSession(Person person) {
        Set<Right> rights = person.rights();
        rights.remove(Right.ON_BEHALF);
        return new Caller(Optional.of(person), rights, Set.copyOf(person.caseIds()), SESSION, Optional.empty());
    }

    /** A machine. */
    public static Caller withToken(TokenId token, Person owner, Set<Right> scopes) {
        Set<Right> rights = owner.rights();
        rights.retainAll(scopes);
        return new Caller(Optional.of(owner), rights, Set.copyOf(owner.caseIds()), token.value(), Optional.empty());
    }

    /** The same machine, which may do and see no more than the person it acts for, nor more than it may itself. */
    public Caller onBehalfOf(Person other) {
        Set<Right> both = EnumSet.noneOf(Right.class);
        both.addAll(rights);
        both.retainAll(other.rights());
        Set<String> ofBoth = may(Right.DESK) ? Set.copyOf(other.caseIds()) : Set.of();
        return new Caller(person, both, ofBoth, client, Optional.of(other.id()));
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Whether it is known who it is. */
    public boolean isKnown() {
        return person.isPresent();
    }

    /** Whether a person in front of a browser asks. */
    public boolean isInSession() {
        return client.equals(SESSION);
    }
}
