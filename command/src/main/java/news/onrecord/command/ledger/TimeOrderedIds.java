package news.onrecord.command.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives events UUIDv7 (RFC 9562), which sort by time; they need not be hard to guess. Axon finds it through the service
 * loader.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return UuidCreator.getTimeOrderedEpochFast().toString();
    }
}
