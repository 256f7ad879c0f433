package news.onrecord.command.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.correction.CorrectionProposed;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A request that is to be recorded once, however often it is sent. A command carries it in its metadata, and the answer is
 * kept in the transaction that records the command's events.
 *
 * @param caller whose key it is: nobody else's is the same
 * @param key a hash of the caller's name for the request; the name itself is kept nowhere
 * @param request a hash of the name and of all that the request says, which therefore betrays nothing of it
 * @param path where it was sent, decoded
 */
public record Once(String caller, String key, String request, String path) {

    /** Under which a command's metadata has it; it does not go on record. */
    public static final String METADATA = "once";

    /** The end of an address at which something waits for a second person: what is recorded there is not issued yet. */
    public static final String WAITING = "#proposals";

    /** In a path: {@code api}, the things, an id, a task, an id ... */
    private static final int FIRST_ID = 3;

    /**
     * The answer that such a request gets, told from what it records, because it is written before it is given: a thing that
     * is new answers its id, else it is what the path names last; and it is read where its stream is.
     */
    Kept kept(List<DomainEventMessage<?>> events, Receipt receipt) {
        var steps = path.split("/", -1);
        var stream = events.getFirst().getAggregateIdentifier();
        var id = introduced(events).orElseGet(() -> named(steps).orElse(stream));
        var waiting = events.getLast().getPayload() instanceof CorrectionProposed ? WAITING : "";
        return new Kept(this, id, location(steps, stream, receipt) + waiting, -1, receipt.streamVersion());
    }

    private static Optional<String> introduced(List<DomainEventMessage<?>> events) {
        return events.stream()
                .map(DomainEventMessage::getPayload)
                .filter(Introduces.class::isInstance)
                .flatMap(event -> Stream.ofNullable(((Introduces) event).introduces()))
                .map(Id::value)
                .reduce((_, last) -> last);
    }

    private static Optional<String> named(String[] steps) {
        int last = steps.length - 1 - (steps.length % 2 == 0 ? 0 : 1);
        return last < FIRST_ID ? Optional.empty() : Optional.of(steps[last]);
    }

    private String location(String[] steps, String stream, Receipt receipt) {
        if (steps.length <= FIRST_ID) {
            return path + "/" + stream;
        }
        return receipt.result() instanceof Integer number
                ? path + "/" + number
                : "/" + steps[1] + "/" + steps[2] + "/" + steps[FIRST_ID];
    }
}
