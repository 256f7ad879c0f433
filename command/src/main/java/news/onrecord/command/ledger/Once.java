package news.onrecord.command.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.takedown.TakedownProposed;
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

    private static final Pattern ID = Pattern.compile("[a-z]{3}_[0-9a-fA-F-]{36}");

    /** Where the things of a stream are read, by its prefix. */
    private static final Map<String, String> THINGS = Map.of(
            "src", "sources",
            "rep", "reports",
            "clm", "claims",
            "asm", "assessments",
            "scl", "scales",
            "cpl", "complaints",
            "tkd", "takedowns",
            "rcv", "receivers");

    private static final int PREFIX = 3;

    /** Of a path, {@code /api/reports/rep_.../versions/2}, cut at its strokes: the number of a part. */
    private static final int NUMBER = 5;

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}");

    /**
     * The answer that such a request gets, told from what it records, because it is written before it is given: what is new
     * answers its id, else it is what the path names last; and it is read where its stream is.
     */
    Kept kept(List<DomainEventMessage<?>> events, Receipt receipt) {
        var steps = path.split("/", -1);
        var first = events.getFirst();
        var stream = first.getAggregateIdentifier();
        boolean isNew = first.getSequenceNumber() == 0;
        var id = introduced(events)
                .orElseGet(() -> isNew ? stream : lastId(steps).orElse(stream));
        var location = location(steps, stream, receipt);
        var last = events.getLast().getPayload();
        var waiting = last instanceof CorrectionProposed || last instanceof TakedownProposed ? WAITING : "";
        return new Kept(this, id, location + waiting, -1, receipt.streamVersion());
    }

    private static Optional<String> introduced(List<DomainEventMessage<?>> events) {
        return events.stream()
                .map(DomainEventMessage::getPayload)
                .filter(Introduces.class::isInstance)
                .flatMap(event -> Stream.ofNullable(((Introduces) event).introduces()))
                .map(Id::value)
                .reduce((_, last) -> last);
    }

    private static Optional<String> lastId(String[] steps) {
        return Arrays.stream(steps).filter(ID.asMatchPredicate()).reduce((_, last) -> last);
    }

    /** What is numbered within a thing has an address of its own; a door whose command answers a number has made one. */
    private String location(String[] steps, String stream, Receipt receipt) {
        if (receipt.result() instanceof Integer number) {
            return path + "/" + number;
        }
        if (steps.length > NUMBER && NUMBERS.matcher(steps[NUMBER]).matches()) {
            return String.join("/", List.of(steps).subList(0, NUMBER + 1));
        }
        return "/api/" + THINGS.getOrDefault(stream.substring(0, PREFIX), steps[steps.length - 1]) + "/" + stream;
    }
}
