package news.onrecord.command.source;

import java.util.Map;
import java.util.stream.Collectors;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A source as the ledger had it when a command was made that names it.
 *
 * @param survivor the one that stands for it since it was merged, at the end of all mergers; null when it stands for itself
 * @param isConfidential whether an identity was ever sealed for it
 * @param sequence of the last event that was read of it
 */
public record RegisteredSource(SourceKind kind, @Nullable SourceId survivor, boolean isConfidential, long sequence) {

    /**
     * Whoever is named anew is named as whoever stands for them.
     *
     * @param named what the request calls it
     */
    public void refuseMerged(String named, SourceId id) {
        if (survivor != null) {
            throw new Refused(
                    Refusal.SOURCE_MERGED, named + " " + id + " is merged into " + survivor + ". Name that one.");
        }
    }

    /** What a command rests on that was decided from some sources. */
    public static Map<String, Long> sequences(Map<SourceId, RegisteredSource> some) {
        return some.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.getKey().value(), one -> one.getValue().sequence()));
    }
}
