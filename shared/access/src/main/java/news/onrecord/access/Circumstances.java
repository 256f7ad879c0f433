package news.onrecord.access;

import java.util.Optional;

/**
 * By whom, and by which way, something is done about access; for the audit records.
 *
 * @param actor who does it; nobody when it is done before somebody is known, or at the machine itself
 * @param client {@code session}, a token's id, {@code command-line} or {@code none}
 * @param address from where
 * @param correlationId the number of the request
 * @param onBehalfOf for whom a machine says that it acts
 */
public record Circumstances(
        Optional<PersonId> actor,
        String client,
        Optional<String> address,
        String correlationId,
        Optional<PersonId> onBehalfOf) {

    /** Of somebody who acts for themselves. */
    public Circumstances(Optional<PersonId> actor, String client, Optional<String> address, String correlationId) {
        this(actor, client, address, correlationId, Optional.empty());
    }

    /** The same, done by that person. */
    public Circumstances by(PersonId person) {
        return new Circumstances(Optional.of(person), client, address, correlationId, onBehalfOf);
    }
}
