package news.onrecord.command.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.onrecord.Refusal;
import news.onrecord.Refused;
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
        var read = readToTheEnd(ids);
        return ids.stream()
                .distinct()
                .filter(read::containsKey)
                .collect(Collectors.toUnmodifiableMap(one -> one, one -> registered(one, read)));
    }

    private static RegisteredSource registered(SourceId source, Map<SourceId, Read> read) {
        var one = Objects.requireNonNull(read.get(source));
        return new RegisteredSource(
                Objects.requireNonNull(one.kind),
                one.mergedInto == null ? null : last(source, read),
                one.isConfidential,
                one.sequence);
    }

    /** One source that is to be named anew, as what the request calls so: it is on record, and none stands for it. */
    public RegisteredSource standing(String named, SourceId id) {
        var source = find(id).orElseThrow(() ->
                new Refused(Refusal.SOURCE_UNKNOWN, named + " " + id + " is not on record. Register it first."));
        source.refuseMerged(named, id);
        return source;
    }

    /** Who stands for each of some sources; whoever decides from it may rest on every stream on the way. */
    public Survivors survivors(Collection<SourceId> ids) {
        var read = readToTheEnd(ids);
        return new Survivors(
                read.keySet().stream().collect(Collectors.toUnmodifiableMap(one -> one, one -> last(one, read))),
                read.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                one -> one.getKey().value(), one -> one.getValue().sequence)));
    }

    /** Some sources, and those into which they are merged, and so on. */
    private Map<SourceId, Read> readToTheEnd(Collection<SourceId> ids) {
        Map<SourceId, Read> read = new HashMap<>();
        var next = Set.copyOf(ids);
        while (!next.isEmpty()) {
            read.putAll(read(next));
            next = read.values().stream()
                    .flatMap(one -> Stream.ofNullable(one.mergedInto))
                    .filter(into -> !read.containsKey(into))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return read;
    }

    /** Mergers go in no circle, but what is read at several moments may; it is not rested on for long. */
    private static SourceId last(SourceId source, Map<SourceId, Read> read) {
        var last = source;
        for (int step = 0; step < read.size(); step++) {
            var into = Objects.requireNonNull(read.get(last)).mergedInto;
            if (into == null) {
                break;
            }
            last = into;
        }
        return last;
    }

    private Map<SourceId, Read> read(Collection<SourceId> ids) {
        Map<SourceId, Read> read = new HashMap<>();
        for (var recorded :
                ledger.milestones(ids.stream().map(SourceId::value).distinct().toList(), TYPES)) {
            read.computeIfAbsent(new SourceId(recorded.stream()), _ -> new Read())
                    .evolve(recorded);
        }
        return read;
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
    }
}
