package news.onrecord.command.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.RecordedEvent;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceMerged;
import news.onrecord.source.SourceRegistered;
import news.onrecord.source.SourceUnmerged;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which sources are on record, asked of the ledger itself, never of a view that may lag. */
@Component
public final class RegisteredSources {

    private static final List<String> TYPES =
            List.of("SourceRegistered", "IdentitySealed", "SourceMerged", "SourceUnmerged");

    private final LedgerReader ledger;

    RegisteredSources(@Qualifier("commandLedgerReader") LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** The kind of each of some sources; those that are not on record are left out. */
    public Map<SourceId, SourceKind> kinds(Collection<SourceId> ids) {
        return ledger.beginnings(ids.stream().map(SourceId::value).distinct().toList()).stream()
                .map(RecordedEvent::event)
                .map(SourceRegistered.class::cast)
                .collect(Collectors.toUnmodifiableMap(SourceRegistered::sourceId, SourceRegistered::kind));
    }

    /** One source, if it is on record. */
    public Optional<RegisteredSource> find(SourceId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /**
     * Some sources as they are at one moment, in one question; those that are not on record are left out. Who stands for one
     * that is merged is asked after that, so it is what a refusal names, and nothing to rest on.
     */
    public Map<SourceId, RegisteredSource> find(Collection<SourceId> ids) {
        Map<SourceId, Read> read = new HashMap<>();
        for (var recorded : ledger.milestones(
                ids.stream().map(SourceId::value).distinct().toList(), TYPES)) {
            read.computeIfAbsent(new SourceId(recorded.stream()), _ -> new Read())
                    .evolve(recorded);
        }
        var survivors = survivors(read.values());
        return read.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().registered(survivors)));
    }

    /** Who stands for those into which others were merged, if they were merged themselves. Mergers go in no circle. */
    private Map<SourceId, RegisteredSource> survivors(Collection<Read> merged) {
        var into = merged.stream()
                .map(one -> one.mergedInto)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return into.isEmpty() ? Map.of() : find(into);
    }

    /** What was read of one source so far. */
    private static final class Read {
        private @Nullable SourceKind kind;
        private @Nullable SourceId mergedInto;
        private boolean isConfidential;
        private long sequence;

        void evolve(RecordedEvent recorded) {
            sequence = recorded.sequence();
            switch (recorded.event()) {
                case SourceRegistered registered -> kind = registered.kind();
                case SourceMerged merged -> mergedInto = merged.survivorId();
                case SourceUnmerged _ -> mergedInto = null;
                case IdentitySealed _ -> isConfidential = true;
                default -> {}
            }
        }

        RegisteredSource registered(Map<SourceId, RegisteredSource> survivors) {
            return new RegisteredSource(
                    Objects.requireNonNull(kind), last(mergedInto, survivors), isConfidential, sequence);
        }

        private static @Nullable SourceId last(
                @Nullable SourceId into, Map<SourceId, RegisteredSource> survivors) {
            var next = into == null ? null : survivors.get(into);
            return next == null || next.survivor() == null ? into : next.survivor();
        }
    }
}
