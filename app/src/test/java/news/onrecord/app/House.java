package news.onrecord.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.access.person.NewPerson;
import news.onrecord.access.token.NewToken;

/** The people and machines of a test's own house, made behind the running app's back. */
final class House {

    static final String PASSWORD = "four words nobody guesses";

    private final Gatehouse gatehouse;
    private final Circumstances how = FirstAccount.atTheMachine();

    House(Gatehouse gatehouse) {
        this.gatehouse = gatehouse;
    }

    Gatehouse gatehouse() {
        return gatehouse;
    }

    /** Somebody with those roles and the password of all tests. */
    Person person(String login, Role... roles) {
        return person(login, Clock.systemUTC().instant().plus(Duration.ofDays(1)), roles);
    }

    Person person(String login, Instant until, Role... roles) {
        return roles[0] == Role.OUTSIDE_AUDITOR
                ? outsideAuditor(login, until, "clm_01890a5d-ac96-774b-bcce-b302099a8057")
                : person(new NewPerson(
                        login, login + " of the house", null, EnumSet.copyOf(Set.of(roles)), null, List.of()));
    }

    /** The same, of a desk. */
    Person personOf(String desk, String login, Role... roles) {
        return person(
                new NewPerson(login, login + " of " + desk, desk, EnumSet.copyOf(Set.of(roles)), null, List.of()));
    }

    /** Somebody from outside, invited for that case. */
    Person outsideAuditor(String login, Instant until, String... caseIds) {
        return person(new NewPerson(
                login, login + " from outside", null, EnumSet.of(Role.OUTSIDE_AUDITOR), until, List.of(caseIds)));
    }

    private Person person(NewPerson wanted) {
        var person = gatehouse.people().create(wanted, how);
        gatehouse.passwords().set(person, PASSWORD);
        return person;
    }

    /** A token of that person's, good for an hour. */
    NewToken token(Person owner, Right... scopes) {
        return token(owner, Clock.systemUTC().instant().plus(Duration.ofHours(1)), scopes);
    }

    NewToken token(Person owner, Instant expiresAt, Right... scopes) {
        return gatehouse.tokens().make(owner.id(), "a test's", EnumSet.copyOf(Set.of(scopes)), expiresAt, how);
    }
}
