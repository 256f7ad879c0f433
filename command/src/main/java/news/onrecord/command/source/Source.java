package news.onrecord.command.source;

import news.onrecord.source.SourceId;
import news.onrecord.source.SourceRegistered;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Whoever or whatever statements are attributed to. */
public final class Source {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable SourceId id;

    Source() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterSource command) {
        AggregateLifecycle.apply(new SourceRegistered(
                command.sourceId(), command.kind(), command.name(), command.proximity(), command.note()));
    }

    @EventSourcingHandler
    void evolve(SourceRegistered event) {
        id = event.sourceId();
    }
}
