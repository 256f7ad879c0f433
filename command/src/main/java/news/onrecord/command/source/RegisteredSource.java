package news.onrecord.command.source;

import java.util.Map;
import java.util.stream.Collectors;
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
public record RegisteredSource(
        SourceKind kind,
        @Nullable SourceId survivor,
        boolean isConfidential,
        long sequence) {

    /** What a command rests on that was decided from some sources. */
    public static Map<String, Long> sequences(Map<SourceId, RegisteredSource> some) {
        return some.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.getKey().value(), one -> one.getValue().sequence()));
    }
}
