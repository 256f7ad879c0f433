package news.onrecord.app;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.util.Optional;
import news.onrecord.access.Circumstances;

/**
 * The way in to a house that nobody can enter yet: an address that opens once. There is no password to start with. Each
 * start prints another one until there is an administrator, and makes those before worthless.
 */
final class FirstAccount {

    private FirstAccount() {}

    /** The address; none where somebody can let others in, or where there are no pages. */
    static Optional<URI> link(Server server) {
        return Optional.of(server)
                .filter(Server::hasPages)
                .flatMap(open -> open.gatehouse().invitations().setup(atTheMachine()))
                .map(link -> server.address().resolve("/welcome?link=" + link.value()));
    }

    /** What is done by whoever sits at the machine that On Record runs on. */
    static Circumstances atTheMachine() {
        return new Circumstances(
                Optional.empty(),
                "command-line",
                Optional.empty(),
                UuidCreator.getTimeOrderedEpoch().toString());
    }
}
