package news.onrecord.command.source;

import java.util.Objects;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.visibility.Audiences;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.Reliability;
import news.onrecord.source.ReliabilityGraded;
import news.onrecord.source.SourceAffiliated;
import news.onrecord.source.SourceAffiliationEnded;
import news.onrecord.source.SourceAliasAdded;
import news.onrecord.source.SourceAliasRemoved;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceMerged;
import news.onrecord.source.SourceNoted;
import news.onrecord.source.SourceRegistered;
import news.onrecord.source.SourceRenamed;
import news.onrecord.source.SourceUnmerged;
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

    private @Nullable SourceKind kind;

    private Reliability reliability = Reliability.NOT_EXAMINED;
    private Aliases aliases = new Aliases();
    private Affiliations affiliations = new Affiliations();
    private Merger merger = new Merger();
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

    /** Also of one that is merged: chains go on naming it. */
    @CommandHandler
    void decide(RenameSource command) {
        if (command.name().equals(command.before())) {
            throw unchanged(command.sourceId() + " is called so already");
        }
        AggregateLifecycle.apply(new SourceRenamed(command.sourceId(), command.name(), command.reason()));
    }

    @CommandHandler
    void decide(NoteSource command) {
        if (Objects.equals(command.note(), command.before())) {
            throw unchanged(command.sourceId() + " has this remark already");
        }
        AggregateLifecycle.apply(new SourceNoted(command.sourceId(), command.note()));
    }

    @CommandHandler
    void decide(AddAlias command) {
        merger.refuseMerged(command.sourceId());
        aliases.decide(command);
    }

    @CommandHandler
    void decide(RemoveAlias command) {
        aliases.decide(command);
    }

    @CommandHandler
    void decide(AffiliateSource command) {
        merger.refuseMerged(command.sourceId());
        affiliations.decide(command);
    }

    @CommandHandler
    void decide(EndAffiliation command) {
        affiliations.decide(command);
    }

    @CommandHandler
    void decide(GradeReliability command) {
        merger.refuseMerged(command.sourceId());
        if (command.grade() == reliability) {
            throw unchanged(command.sourceId() + " is graded " + reliability + " already");
        }
        AggregateLifecycle.apply(new ReliabilityGraded(command.sourceId(), command.grade(), command.reason()));
    }

    @CommandHandler
    void decide(MergeSource command) {
        merger.decide(command, Objects.requireNonNull(kind), confidentialOf != null);
    }

    @CommandHandler
    void decide(UnmergeSource command) {
        merger.decide(command);
    }

    private static Refused unchanged(String what) {
        return new Refused(Refusal.NOTHING_CHANGED, what + "; nothing was recorded again.");
    }

    /** Whatever was sealed before, the last one holds; but only the desk that has the source gives it another. */
    @CommandHandler
    void decide(SealIdentity command) {
        merger.refuseMerged(command.sourceId());
        if (!command.by().equals(confidentialOf == null ? command.desk() : confidentialOf)) {
            throw new Refused(Refusal.NOT_ALLOWED, "Only the desk whose source it is seals it again.");
        }
        AggregateLifecycle.apply(
                new IdentitySealed(command.sourceId(), command.desk(), command.keyId(), command.identity()));
    }

    @EventSourcingHandler
    void evolve(SourceRegistered event) {
        id = event.sourceId();
        kind = event.kind();
    }

    @EventSourcingHandler
    void evolve(ReliabilityGraded event) {
        reliability = event.grade();
    }

    @EventSourcingHandler
    void evolve(SourceAliasAdded event) {
        aliases.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SourceAliasRemoved event) {
        aliases.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SourceAffiliated event) {
        affiliations.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SourceAffiliationEnded event) {
        affiliations.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SourceMerged event) {
        merger.evolve(event);
    }

    @EventSourcingHandler
    void evolve(SourceUnmerged event) {
        merger.evolve(event);
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
