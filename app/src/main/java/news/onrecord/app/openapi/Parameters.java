package news.onrecord.app.openapi;

import java.util.Map;

/** What is said of the parameters of addresses and the headers, wherever they occur. */
final class Parameters {

    /** What a parameter is. */
    record Said(String type, String description) {}

    private static final Map<String, Said> ALL = Map.ofEntries(
            Map.entry(
                    "atLeast",
                    new Said("integer", "waits until the answer stands for this position, 5 seconds at most")),
            Map.entry("limit", new Said("integer", "how many at the most")),
            Map.entry("cursor", new Said("string", "where the page begins: \"next\" of the page before")),
            Map.entry("q", new Said("string", "words to look for")),
            Map.entry("after", new Said("integer", "the position after which to begin")),
            Map.entry("before", new Said("integer", "the number before which to begin")),
            Map.entry("stream", new Said("string", "the id of a thing: only its events")),
            Map.entry(
                    "Idempotency-Key",
                    new Said(
                            "string",
                            "the caller's name for this request, so that it is recorded once however often it is sent")),
            Map.entry(
                    "If-Match",
                    new Said(
                            "string",
                            "the version of the thing that its sender has seen: \"v3\", some, or * for any")));

    private Parameters() {}

    static Said of(String name) {
        return ALL.getOrDefault(name, new Said("string", name));
    }

    static Said ofTheAddress(String name) {
        return switch (name) {
            case "position" -> new Said("integer", "the place of an event in the ledger");
            case "version" -> new Said("integer", "the number of a report's version, from 1");
            case "id" -> new Said("string", "the id of the thing");
            default -> new Said("string", "the id of its " + name);
        };
    }
}
