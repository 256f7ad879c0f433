package news.onrecord.command.door;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.ledger.AggregateCache;
import news.onrecord.command.ledger.CommandTargets;
import news.onrecord.command.ledger.Receipt;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * The way of every command from HTTP to its aggregate: it says who asks, tries a lost race again a few times, and turns
 * what Axon throws into refusals. When it returns, the events are durable.
 */
@Component
public final class CommandDoor {

    private static final int ATTEMPTS = 8;
    private static final int OURS = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    /** The streams that were asked while a command was made, which this thread then sends. */
    private final ThreadLocal<Set<String>> asked = ThreadLocal.withInitial(HashSet::new);

    private final CommandGateway gateway;
    private final AggregateCache remembered;
    private final CurrentActor current;

    CommandDoor(CommandGateway gateway, AggregateCache remembered, CurrentActor current) {
        this.gateway = gateway;
        this.remembered = remembered;
        this.current = current;
    }

    /** Enters something new under an id; refuses with ALREADY_RECORDED when the id is taken. */
    public Recorded enter(String id, Object command) {
        try {
            return new Recorded(id, send(command).position());
        } catch (ConcurrencyException taken) {
            throw new Refused(Refusal.ALREADY_RECORDED, id + " is on record already; nothing was recorded again.");
        }
    }

    /**
     * Asks an aggregate something, which puts nothing on record. It answers from memory, which may be behind when several
     * nodes record: a command that rests on the answer says so ({@link news.onrecord.command.ledger.RestsOn}).
     *
     * @return empty when there is no such aggregate, or no answer
     */
    public <T> Optional<T> ask(Object question, Class<T> answer) {
        asked.get().add(CommandTargets.stream(question));
        try {
            return fromMemoryOrAnew(
                    () -> Optional.ofNullable(send(question).result()).map(answer::cast));
        } catch (AggregateNotFoundException unknown) {
            return Optional.empty();
        }
    }

    /** Does something with what is on record; tries again when others were faster. */
    public Receipt change(Object command) {
        return change(() -> command);
    }

    /**
     * The same with a command that says itself what is on record, and therefore is made anew for every attempt; whatever
     * it asks for that is then asked of the ledger again.
     */
    public Receipt change(Supplier<?> command) {
        asked.remove();
        try {
            return fromMemoryOrAnew(() -> changeOnce(command));
        } finally {
            asked.remove();
        }
    }

    /** An aggregate may have refused from memory while another node recorded more; by then Axon has forgotten it. */
    private <T> T fromMemoryOrAnew(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (Refused refused) {
            if (refused.refusal().status() >= OURS) {
                throw refused;
            }
            forgetAsked();
            return decision.get();
        }
    }

    private void forgetAsked() {
        asked.get().forEach(remembered::forget);
    }

    private Receipt changeOnce(Supplier<?> command) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return send(command.get());
            } catch (AggregateNotFoundException unknown) {
                throw new Refused(Refusal.NOT_FOUND, unknown.getAggregateIdentifier() + " is not on record.");
            } catch (ConcurrencyException lost) {
                forgetAsked();
                pause();
            }
        }
        throw new Refused(Refusal.CONTENDED, "Others were faster " + ATTEMPTS + " times in a row. Try again.");
    }

    private Receipt send(Object command) {
        var asked = Asked.now();
        Receipt receipt = gateway.sendAndWait(
                new GenericCommandMessage<>(command, metadata(current.actor()).mergedWith(asked.metadata())));
        asked.answered(receipt);
        return receipt;
    }

    private static MetaData metadata(Actor actor) {
        var metadata = MetaData.with("actor", actor.person())
                .and("client", actor.client())
                .and("correlationId", actor.correlationId());
        return actor.onBehalfOf()
                .map(other -> metadata.and("onBehalfOf", other))
                .orElse(metadata);
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toMillis()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.CONTENDED, "The server is stopping; nothing was recorded. Try again.");
        }
    }
}
