package news.onrecord.command.source;

import java.util.HashSet;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.source.AliasId;
import news.onrecord.source.SourceAliasAdded;
import news.onrecord.source.SourceAliasRemoved;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What a source remembers of its aliases: which there are, and which there were; no words. Part of its snapshot. */
final class Aliases {

    private Set<String> present = new HashSet<>();
    private Set<String> removed = new HashSet<>();

    void decide(AddAlias command) {
        if (isKnown(command.aliasId())) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED, command.aliasId() + " is on record already; nothing was recorded again.");
        }
        AggregateLifecycle.apply(
                new SourceAliasAdded(command.sourceId(), command.aliasId(), command.alias(), command.kind()));
    }

    void decide(RemoveAlias command) {
        if (!isKnown(command.aliasId())) {
            throw new Refused(Refusal.NOT_FOUND, command.aliasId() + " is no alias of " + command.sourceId() + ".");
        }
        if (removed.contains(command.aliasId().value())) {
            throw new Refused(
                    Refusal.NOTHING_CHANGED, command.aliasId() + " was removed already; nothing was recorded again.");
        }
        AggregateLifecycle.apply(new SourceAliasRemoved(command.sourceId(), command.aliasId()));
    }

    private boolean isKnown(AliasId alias) {
        return present.contains(alias.value()) || removed.contains(alias.value());
    }

    void evolve(SourceAliasAdded event) {
        present.add(event.aliasId().value());
    }

    void evolve(SourceAliasRemoved event) {
        present.remove(event.aliasId().value());
        removed.add(event.aliasId().value());
    }
}
