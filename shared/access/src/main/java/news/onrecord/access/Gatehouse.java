package news.onrecord.access;

import java.time.Clock;
import javax.sql.DataSource;
import news.onrecord.access.audit.AuditRecords;
import news.onrecord.access.person.Identities;
import news.onrecord.access.person.Invitations;
import news.onrecord.access.person.Logins;
import news.onrecord.access.person.Passwords;
import news.onrecord.access.person.People;
import news.onrecord.access.session.Journeys;
import news.onrecord.access.session.Sessions;
import news.onrecord.access.token.Tokens;

/**
 * Everything that is kept about who may come in, over one database: for the server, and for the command line when no
 * server runs. The data source's role works on the schema {@code access} and on nothing else.
 */
public final class Gatehouse {

    private final AuditRecords audit;
    private final People people;
    private final Passwords passwords;
    private final Logins logins;
    private final Identities identities;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Journeys journeys;

    public Gatehouse(DataSource dataSource, Clock clock) {
        audit = new AuditRecords(dataSource, clock);
        sessions = new Sessions(dataSource, audit, clock);
        tokens = new Tokens(dataSource, audit, clock);
        people = new People(dataSource, audit, sessions, tokens, clock);
        passwords = new Passwords(dataSource);
        logins = new Logins(dataSource, people, passwords, audit, clock);
        identities = new Identities(dataSource, people, audit, clock);
        invitations = new Invitations(dataSource, people, passwords, sessions, audit, clock);
        journeys = new Journeys(dataSource, clock);
    }

    public AuditRecords audit() {
        return audit;
    }

    public People people() {
        return people;
    }

    public Passwords passwords() {
        return passwords;
    }

    public Logins logins() {
        return logins;
    }

    public Invitations invitations() {
        return invitations;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Identities identities() {
        return identities;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Journeys journeys() {
        return journeys;
    }
}
