package news.onrecord.command.door;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** All doors of this process that record, as they are registered, for whoever opens them without a request of their own. */
@Component
public final class Doorways {

    private record Marked(PathPattern pattern, Doorway doorway) {}

    /** A door that was found, with the ids of the address at which it was. */
    public record Found(Doorway doorway, Map<String, String> ids) {

        public ResponseEntity<?> open(Optional<? extends HttpInputMessage> body) throws Exception {
            return doorway.open(ids, body);
        }
    }

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapters;
    private volatile Map<Integer, List<Marked>> bySteps = Map.of();

    /** They are looked for when they are needed first: a controller that wants to know the others is made before they are. */
    Doorways(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        this.mappings = mappings;
        this.adapters = adapters;
    }

    /** The door at that address, which is decoded by it. */
    public Found at(String path) {
        var address = address(path);
        for (var marked : bySteps().getOrDefault(address.elements().size(), List.of())) {
            var match = marked.pattern().matchAndExtract(address);
            if (match != null) {
                return new Found(marked.doorway(), match.getUriVariables());
            }
        }
        throw new Refused(
                Refusal.NOT_FOUND, "No door at this address records anything. See docs/api.md for those that do.");
    }

    private static PathContainer address(String path) {
        try {
            return PathContainer.parsePath(path);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(Refusal.NOT_FOUND, "The address cannot be read: a '%' is followed by two hex digits.");
        }
    }

    private Map<Integer, List<Marked>> bySteps() {
        if (bySteps.isEmpty()) {
            bySteps = found();
        }
        return bySteps;
    }

    private Map<Integer, List<Marked>> found() {
        var converters = adapters.getObject().getMessageConverters();
        Map<Integer, List<Marked>> found = new HashMap<>();
        mappings.getObject().getHandlerMethods().forEach((mapping, door) -> {
            var patterns = mapping.getPathPatternsCondition();
            if (patterns != null
                    && Doorway.records(door)
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                for (var pattern : patterns.getPatterns()) {
                    var words = pattern.getPatternString();
                    var doorway = new Doorway(words, door.createWithResolvedBean(), converters);
                    found.computeIfAbsent(
                                    PathContainer.parsePath(words).elements().size(), _ -> new ArrayList<>())
                            .add(new Marked(pattern, doorway));
                }
            }
        });
        found.values().forEach(some -> some.sort(Comparator.comparing(Marked::pattern)));
        return found;
    }
}
