package news.onrecord.command.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether what an aggregate remembers is what its stored events say, and what its snapshot says: read anew from the bytes, it
 * has to remember the same.
 */
final class Replays {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Replays() {}

    /** Looks at every stream that there is. */
    static void check(Newsroom newsroom) {
        for (var stream : newsroom.ledger.streamNames()) {
            var remembered = memory(newsroom, stream);
            newsroom.ledger.forgetSnapshots();
            newsroom.axon.forget(stream);
            var replayed = memory(newsroom, stream);
            newsroom.axon.forget(stream);
            var restored = memory(newsroom, stream);
            Law.holds(
                    remembered.equals(replayed), stream, " remembers ", remembered, ", and its events say ", replayed);
            Law.holds(
                    restored.equals(replayed),
                    stream,
                    " has a snapshot of ",
                    restored,
                    ", and its events say ",
                    replayed);
        }
        newsroom.ledger.forgetSnapshots();
    }

    private static Object memory(Newsroom newsroom, String stream) {
        return inOrder(JSON.readTree(newsroom.axon.snapshot(stream)));
    }

    /** Without the order of names, and that of words in a set. */
    private static Object inOrder(JsonNode node) {
        if (node.isObject()) {
            var properties = new TreeMap<String, Object>();
            node.properties().forEach(property -> properties.put(property.getKey(), inOrder(property.getValue())));
            return properties;
        }
        if (!node.isArray()) {
            return node.toString();
        }
        List<Object> elements = new ArrayList<>();
        node.values().forEach(element -> elements.add(inOrder(element)));
        if (elements.stream().allMatch(String.class::isInstance)) {
            elements.sort(Comparator.comparing(String.class::cast));
        }
        return elements;
    }
}
