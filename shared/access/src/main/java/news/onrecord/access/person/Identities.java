package news.onrecord.access.person;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Circumstances;
import news.onrecord.access.Network;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import news.onrecord.access.audit.AuditKind;
import news.onrecord.access.audit.AuditRecords;
import news.onrecord.access.person.Attempts.Counted;
import news.onrecord.access.person.Attempts.Of;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is who at the house's OpenID provider. The provider says who somebody is; whether they may come in, and as what, is
 * said here: an administrator made the person before. Every failure gets the same answer.
 */
public final class Identities {

    /** Of ASCII, so that no letter that only looks like another, or becomes it in lower case, is taken for it. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");

    private final JdbcClient sql;
    private final People people;
    private final Attempts attempts;
    private final AuditRecords audit;
    private final Clock clock;

    public Identities(DataSource dataSource, People people, AuditRecords audit, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.people = people;
        this.attempts = new Attempts(dataSource, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who has that identity and may come in, or a refusal. Somebody who comes for the first time is found by their address.
     *
     * @param verified the address, where the provider has made sure that it is theirs
     */
    public Person check(Identity identity, Optional<String> verified, Circumstances how) {
        Optional<Person> person = find(identity)
                .or(() -> verified.filter(address -> ADDRESS.matcher(address).matches())
                        .flatMap(address -> meet(identity, address, how)));
        if (person.isEmpty() || !person.get().isLetIn(clock.instant())) {
            throw refuse(
                    how,
                    person.map(Person::id),
                    person.isEmpty() ? "by the provider, which says it is " + identity : "by the provider");
        }
        return person.get();
    }

    /** Keeps that somebody did not come in; what it answers has to be thrown. */
    public Refused refuse(Circumstances how, String why) {
        return refuse(how, Optional.empty(), why);
    }

    /** Anybody can come with an answer that is none: after some from one address they are added up, and told together. */
    private Refused refuse(Circumstances how, Optional<PersonId> person, String why) {
        Optional<Counted> counted = how.address().map(from -> attempts.count(Of.PROVIDER, Network.of(from)));
        if (counted.map(Counted::heard).orElse(true)) {
            int before = counted.map(Counted::unheard).orElse(0);
            audit.keep(
                    AuditKind.LOGIN_FAILED,
                    how,
                    person.map(PersonId::value).orElse(null),
                    why + (before == 0 ? "" : "; failures before that left no record: " + before));
        }
        return new Refused(
                Refusal.PROVIDER_LOGIN_FAILED,
                "Begin again at /login. If that does not help, ask an administrator whether you have been let in.");
    }

    private Optional<Person> find(Identity identity) {
        return sql.sql("select " + PersonRow.COLUMNS + " from access.person where subject = :subject")
                .param("subject", identity.toString())
                .query(PersonRow::read)
                .optional();
    }

    /** Links whom an administrator let in under that address, unless this provider knows them by another name already. */
    private Optional<Person> meet(Identity identity, String address, Circumstances how) {
        return people.inTransaction(() -> people.byLogin(address.toLowerCase(Locale.ROOT))
                .filter(person -> person.isLetIn(clock.instant()))
                .filter(person -> sql.sql("""
                                update access.person set subject = :subject
                                 where id = :id and (subject is null or not starts_with(subject, :issuer))""")
                                .param("subject", identity.toString())
                                .param("id", person.id().value())
                                .param("issuer", identity.issuer() + " ")
                                .update()
                        == 1)
                .map(person -> kept(person, identity, how.by(person.id()))));
    }

    /** Says which identity is that person's, instead of the one before. */
    public Person link(PersonId id, Identity identity, Circumstances how) {
        return people.inTransaction(() -> {
            Person person =
                    people.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "There is no person " + id + "."));
            try {
                sql.sql("update access.person set subject = :subject where id = :id")
                        .param("subject", identity.toString())
                        .param("id", id.value())
                        .update();
            } catch (DuplicateKeyException taken) {
                throw new Refused(Refusal.LOGIN_TAKEN, "Somebody else has that identity.", taken);
            }
            return kept(person, identity, how);
        });
    }

    private Person kept(Person person, Identity identity, Circumstances how) {
        audit.keep(AuditKind.IDENTITY_LINKED, how, person.id().value(), identity.toString());
        return person;
    }
}
