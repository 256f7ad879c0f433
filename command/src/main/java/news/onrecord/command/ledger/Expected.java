package news.onrecord.command.ledger;

import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sends a command has seen of the thing that it is about, so that it does not go past what others recorded since.
 * A command carries it in its metadata; it is looked at when the command is decided and before it is recorded, and that the
 * stream has not grown in between, the append sees to.
 *
 * @param versions one of which the stream must have; none for any, as long as there is one
 */
public record Expected(Set<Long> versions) {

    /** Under which a command's metadata has it; it does not go on record. */
    public static final String METADATA = "expected";

    /** Refuses what a command wants to add when it expected its stream otherwise. */
    static void check(@Nullable Message<?> command, DomainEventMessage<?> first) {
        if (command != null && command.getMetaData().get(METADATA) instanceof Expected expected) {
            expected.check(first.getAggregateIdentifier(), first.getSequenceNumber() - 1);
        }
    }

    private void check(String stream, long version) {
        if (version < 0) {
            throw new Refused(
                    Refusal.PRECONDITION_FAILED, "There is no " + stream + " yet that If-Match could speak of.");
        }
        if (!versions.isEmpty() && !versions.contains(version)) {
            throw new Refused(
                    Refusal.PRECONDITION_FAILED,
                    stream + " has version " + version + " now. Look at it again, then send If-Match: \"v" + version
                            + "\".");
        }
    }
}
