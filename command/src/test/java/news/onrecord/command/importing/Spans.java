package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the spans in a piece of JSON, however deep, and holds them against a text in code points. */
final class Spans {

    private Spans() {}

    static List<JsonNode> in(JsonNode json) {
        List<JsonNode> found = new ArrayList<>();
        if (json.has("exact")) {
            found.add(json);
        }
        json.forEach(child -> found.addAll(in(child)));
        return found;
    }

    static boolean matches(String text, JsonNode span) {
        int start = text.offsetByCodePoints(0, span.path("start").asInt());
        int end = text.offsetByCodePoints(0, span.path("end").asInt());
        return text.substring(start, end).equals(span.path("exact").asString())
                && text.substring(0, start).endsWith(span.path("prefix").asString(""))
                && text.substring(end).startsWith(span.path("suffix").asString(""));
    }
}
