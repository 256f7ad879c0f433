package news.onrecord.command.source;

import java.util.Map;
import news.onrecord.source.SourceId;

/**
 * Who stands for each of some sources since they were merged.
 *
 * @param standing the end of all mergers of each; whoever is missing stands for itself
 * @param restsOn how far the streams were read from which that follows
 */
public record Survivors(Map<SourceId, SourceId> standing, Map<String, Long> restsOn) {

    /** Where nobody asked. */
    public static final Survivors NOT_ASKED = new Survivors(Map.of(), Map.of());

    public Survivors {
        standing = Map.copyOf(standing);
        restsOn = Map.copyOf(restsOn);
    }

    /** Whoever stands for that one. */
    public SourceId of(SourceId source) {
        return standing.getOrDefault(source, source);
    }
}
