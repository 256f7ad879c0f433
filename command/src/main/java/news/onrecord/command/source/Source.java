package news.onrecord.command.source;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.visibility.Audiences;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceRegistered;
import news.onrecord.visibility.VisibilityChanged;
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

    /** The desk whose confidential source it is. */
    private @Nullable String confidentialOf;

    private Audiences audiences = new Audiences();

    Source() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterSource command) {
        AggregateLifecycle.apply(new SourceRegistered(
                command.sourceId(), command.kind(), command.name(), command.proximity(), command.note()));
        Audiences.open(command.sourceId(), command.audience());
    }

    @CommandHandler
    void decide(ChangeSourceVisibility command) {
        audiences.change(command.sourceId(), command.audience());
    }

    /** Whatever was sealed before, the last one holds; but only the desk that has the source gives it another. */
    @CommandHandler
    void decide(SealIdentity command) {
        if (!command.by().equals(confidentialOf == null ? command.desk() : confidentialOf)) {
            throw new Refused(Refusal.NOT_ALLOWED, "Only the desk whose source it is seals it again.");
        }
        AggregateLifecycle.apply(
                new IdentitySealed(command.sourceId(), command.desk(), command.keyId(), command.identity()));
    }

    @EventSourcingHandler
    void evolve(SourceRegistered event) {
        id = event.sourceId();
    }

    @EventSourcingHandler
    void evolve(IdentitySealed event) {
        confidentialOf = event.desk();
    }

    @EventSourcingHandler
    void evolve(VisibilityChanged event) {
        audiences.evolve(event);
    }
}
