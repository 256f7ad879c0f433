package news.onrecord.command.claim;

import java.util.Map;
import java.util.Set;
import news.onrecord.attribution.AttributionId;

/**
 * The attributions of a claim that carry it independently of one of them.
 *
 * @param restsOn how far the streams were read from which that follows
 */
record IndependentAttributions(Set<AttributionId> attributions, Map<String, Long> restsOn) {

    /** Where nobody asked. */
    static final IndependentAttributions NOT_ASKED = new IndependentAttributions(Set.of(), Map.of());

    IndependentAttributions {
        attributions = Set.copyOf(attributions);
        restsOn = Map.copyOf(restsOn);
    }
}
