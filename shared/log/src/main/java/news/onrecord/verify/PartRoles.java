package news.onrecord.verify;

import java.util.Map;
import java.util.Set;
import news.onrecord.log.Malformed;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;

/**
 * Whether open bytes are what their place in the event demands (docs/format.md, "Commitments"): all commitments are made
 * in one way, so bytes of another role could otherwise be passed off as these.
 */
final class PartRoles {

    private static final Set<String> QUOTE = Set.of("exact", "prefix", "suffix");

    private PartRoles() {}

    /**
     * Checks whatever is open.
     *
     * @throws Malformed when a part is not what its role demands
     */
    static void check(OpenedEvent event) {
        if (event.metadata() instanceof OpenedPart.Open metadata && !(Json.read(metadata.bytes()) instanceof Map)) {
            throw new Malformed("the metadata are no JSON object");
        }
        if (event.facts() instanceof OpenedPart.Open facts) {
            EventFacts.parse(facts.bytes());
        }
        if (event.texts() instanceof OpenedTexts.Listed listed) {
            for (int number = 0; number < listed.texts().size(); number++) {
                if (listed.texts().get(number) instanceof OpenedPart.Open text && !isText(Json.read(text.bytes()))) {
                    throw new Malformed("text " + number + " is neither a JSON string nor a quote");
                }
            }
        }
    }

    private static boolean isText(Object value) {
        return value instanceof String
                || (value instanceof Map<?, ?> quote
                        && quote.keySet().equals(QUOTE)
                        && quote.values().stream().allMatch(String.class::isInstance));
    }
}
