package news.onrecord.access.door;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.onrecord.access.Right;

/**
 * Which door needs which right: every endpoint there is, as it is registered. One that is not listed here stays shut, and
 * a test says so. docs/access.md is the same for people.
 */
public final class Doors {

    /** What a door asks of whoever wants to come in. */
    @SuppressWarnings("ImmutableEnumChecker") // Set.of is one that nobody can change
    public enum Asks {
        /** Nothing. */
        NOTHING,
        /** That it is known who it is. */
        TO_BE_KNOWN,
        /** That a person in front of a browser asks. */
        A_SESSION,
        READ(Right.READ),
        /** What the newsroom alone reads, whatever it is about. */
        DESK(Right.DESK),
        /** Whoever records is of the newsroom: what is recorded names what others may not see. */
        RECORD(Right.RECORD, Right.DESK),
        /** So is the second person, who need not record. */
        REVIEW(Right.REVIEW, Right.DESK),
        /** For which receiver is asked behind the door. */
        ANSWER(Right.ANSWER),
        PEOPLE(Right.PEOPLE),
        TOKENS(Right.TOKENS),
        AUDIT(Right.AUDIT);

        private final Set<Right> rights;

        Asks(Right... rights) {
            this.rights = Set.of(rights);
        }

        /** All that it takes. */
        public Set<Right> rights() {
            return rights;
        }
    }

    private static final Map<String, Asks> ALL = all();

    private Doors() {}

    /** What that door asks for; nothing is answered at one that is not listed. */
    public static Optional<Asks> at(String method, String pattern) {
        return Optional.ofNullable(ALL.get(method + " " + pattern));
    }

    /** All of them, by method and pattern. */
    public static Map<String, Asks> listed() {
        return ALL;
    }

    private static Map<String, Asks> all() {
        Map<String, Asks> doors = new HashMap<>();
        put(doors, Asks.NOTHING, """
                GET /health/live
                GET /health/ready
                GET /log/checkpoint
                GET /log/tile/**
                GET /log/vkey
                GET /log/witnesses
                GET /log/succession
                GET /api/proofs/{position}
                GET /login
                POST /login
                GET /login/openid
                GET /login/openid/answer
                GET /welcome
                POST /welcome
                """);
        put(doors, Asks.READ, """
                GET /
                GET /claims/{id}
                GET /reports/{id}
                GET /reports/{id}/versions/{version}
                GET /sources/{id}
                GET /api/claims
                GET /api/claims/{id}
                GET /api/reports
                GET /api/reports/{id}
                GET /api/reports/{id}/versions/{version}
                GET /api/sources
                GET /api/sources/{id}
                GET /api/assessments/{id}
                GET /api/receivers
                GET /api/receivers/{id}
                GET /api/scales
                GET /api/scales/{id}
                GET /api/events
                GET /api/events/{position}
                """);
        put(doors, Asks.DESK, """
                GET /api/complaints
                GET /api/complaints/{id}
                GET /takedowns/{id}
                GET /api/takedowns
                GET /api/takedowns/{id}
                """);
        put(doors, Asks.RECORD, """
                POST /api/sources
                POST /api/reports
                POST /api/reports/{id}/versions
                POST /api/reports/{id}/versions/{version}/evidence
                POST /api/reports/{id}/lineage
                POST /api/reports/{id}/lineage/withdrawal
                POST /api/reports/{id}/removal
                POST /api/reports/{id}/restoration
                POST /api/claims
                POST /api/claims/{id}/rewordings
                POST /api/claims/{id}/classification
                POST /api/claims/{id}/void
                POST /api/claims/{id}/relations
                POST /api/claims/{id}/relations/{relation}/withdrawal
                POST /api/claims/{id}/attributions
                POST /api/claims/{id}/attributions/{attribution}/amendments
                POST /api/claims/{id}/attributions/{attribution}/credibility
                POST /api/claims/{id}/attributions/{attribution}/disputes
                POST /api/claims/{id}/attributions/{attribution}/disputes/{dispute}/withdrawal
                POST /api/claims/{id}/attributions/{attribution}/void
                POST /api/claims/{id}/stances
                POST /api/claims/{id}/corrections
                POST /api/reports/{id}/corrections
                POST /api/claims/{id}/corrections/{correction}/amendment
                POST /api/claims/{id}/corrections/{correction}/withdrawal
                POST /api/claims/{id}/corrections/{correction}/expiry
                POST /api/claims/{id}/corrections/{correction}/escalation
                POST /api/reports/{id}/corrections/{correction}/amendment
                POST /api/reports/{id}/corrections/{correction}/withdrawal
                POST /api/reports/{id}/corrections/{correction}/expiry
                POST /api/reports/{id}/corrections/{correction}/escalation
                POST /api/claims/{id}/assessments
                POST /api/assessments/{id}/revisions
                POST /api/assessments/{id}/revocation
                POST /api/assessments/{id}/visibility
                POST /api/assessments/{id}/corrections
                POST /api/assessments/{id}/corrections/{correction}/amendment
                POST /api/assessments/{id}/corrections/{correction}/withdrawal
                POST /api/assessments/{id}/corrections/{correction}/expiry
                POST /api/assessments/{id}/corrections/{correction}/escalation
                POST /api/assessments/{id}/corrections/{correction}/visibility
                POST /api/scales
                POST /api/scales/{id}/revisions
                POST /api/complaints
                POST /api/complaints/{id}/acknowledgement
                POST /api/complaints/{id}/deadline
                POST /api/complaints/{id}/decision
                POST /api/complaints/{id}/reopening
                POST /api/complaints/{id}/corrections
                POST /api/takedowns
                POST /api/takedowns/{id}/amendment
                POST /api/takedowns/{id}/withdrawal
                POST /api/takedowns/{id}/expiry
                POST /api/receivers
                POST /api/receivers/{id}/owner
                POST /api/sources/{id}/identity
                POST /api/sources/{id}/name
                POST /api/sources/{id}/note
                POST /api/sources/{id}/aliases
                POST /api/sources/{id}/aliases/{alias}/removal
                POST /api/sources/{id}/affiliations
                POST /api/sources/{id}/affiliations/{affiliation}/end
                POST /api/sources/{id}/reliability
                POST /api/sources/{id}/merger
                POST /api/sources/{id}/merger/reversal
                POST /api/sources/{id}/visibility
                POST /api/reports/{id}/visibility
                POST /api/claims/{id}/visibility
                POST /api/claims/{id}/attributions/{attribution}/visibility
                POST /api/claims/{id}/corrections/{correction}/visibility
                POST /api/reports/{id}/corrections/{correction}/visibility
                """);
        put(doors, Asks.REVIEW, """
                POST /api/claims/{id}/corrections/{correction}/approval
                POST /api/claims/{id}/corrections/{correction}/refusal
                POST /api/claims/{id}/corrections/{correction}/confirmation
                POST /api/reports/{id}/corrections/{correction}/approval
                POST /api/reports/{id}/corrections/{correction}/refusal
                POST /api/reports/{id}/corrections/{correction}/confirmation
                POST /api/assessments/{id}/corrections/{correction}/approval
                POST /api/assessments/{id}/corrections/{correction}/refusal
                POST /api/assessments/{id}/corrections/{correction}/confirmation
                POST /api/takedowns/{id}/approval
                POST /api/takedowns/{id}/refusal
                """);
        put(doors, Asks.ANSWER, """
                POST /api/holdings
                POST /api/receivers/{id}/holdings/{holding}/withdrawal
                POST /api/receivers/{id}/acknowledgements
                POST /api/receivers/{id}/applications
                POST /api/receivers/{id}/refusals
                """);
        put(doors, Asks.TO_BE_KNOWN, """
                GET /api/me
                GET /api/openapi.json
                POST /api/batch
                POST /api/sources/{id}/identity/readings
                """);
        put(doors, Asks.A_SESSION, """
                GET /account
                POST /account/password
                POST /logout
                POST /logout-everywhere
                """);
        put(doors, Asks.PEOPLE, """
                GET /api/people
                GET /api/people/{id}
                POST /api/people
                POST /api/people/{id}/roles
                POST /api/people/{id}/case
                POST /api/people/{id}/desk
                POST /api/people/{id}/deactivation
                POST /api/people/{id}/reactivation
                POST /api/people/{id}/invitations
                POST /api/people/{id}/identity
                POST /api/people/{id}/logout
                """);
        put(doors, Asks.TOKENS, """
                GET /api/tokens
                POST /api/tokens
                POST /api/tokens/{id}/revocation
                """);
        put(doors, Asks.AUDIT, "GET /api/audit");
        return Map.copyOf(doors);
    }

    private static void put(Map<String, Asks> doors, Asks asks, String lines) {
        lines.lines().map(String::strip).forEach(door -> doors.put(door, asks));
    }
}
