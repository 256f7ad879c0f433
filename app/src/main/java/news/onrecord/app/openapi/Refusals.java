package news.onrecord.app.openapi;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.onrecord.Refusal;
import news.onrecord.access.door.Doors;
import news.onrecord.command.door.Doorway;
import org.springframework.core.annotation.AnnotatedMethod;

/** What a door may say no with: what all of its kind do, and what the {@link DoorBook} says of it alone. */
final class Refusals {

    private static final Set<Refusal> EVERYWHERE = EnumSet.of(
            Refusal.INVALID_PARAMETER,
            Refusal.TOKEN_IN_ADDRESS,
            Refusal.NOT_ACCEPTABLE,
            Refusal.MISDIRECTED,
            Refusal.ANOTHER_PROCESS,
            Refusal.TOO_MANY_REQUESTS,
            Refusal.INTERNAL,
            Refusal.LEDGER_UNAVAILABLE);
    private static final Set<Refusal> WHERE_SOMEBODY_IS_ASKED =
            EnumSet.of(Refusal.NOT_SIGNED_IN, Refusal.TOKEN_REFUSED, Refusal.NOT_ALLOWED);
    private static final Set<Refusal> OF_A_BODY = EnumSet.of(
            Refusal.MALFORMED_BODY,
            Refusal.UNKNOWN_PROPERTY,
            Refusal.SET_BY_THE_LEDGER,
            Refusal.MISSING_VALUE,
            Refusal.INVALID_VALUE,
            Refusal.EMPTY_TEXT,
            Refusal.FORBIDDEN_CHARACTER,
            Refusal.TOO_LARGE,
            Refusal.UNSUPPORTED_MEDIA_TYPE);
    private static final Set<Refusal> OF_A_POST = EnumSet.of(Refusal.INVALID_HEADER, Refusal.FORGED_REQUEST);
    private static final Set<Refusal> OF_RECORDING = EnumSet.of(
            Refusal.PRECONDITION_FAILED,
            Refusal.IDEMPOTENCY_KEY_REUSED,
            Refusal.CONTENDED,
            Refusal.LEDGER_BUSY,
            Refusal.OUTCOME_UNKNOWN);
    private static final Set<Refusal> OF_A_VIEW = EnumSet.of(Refusal.POSITION_BEYOND_HEAD, Refusal.VIEW_BEHIND);

    private Refusals() {}

    /** What a problem looks like. */
    static Map<String, Object> problem() {
        return OpenApi.ordered(
                "type",
                "object",
                "description",
                "a refusal (RFC 9457); docs/errors.md has each type with cause and cure",
                "properties",
                OpenApi.ordered(
                        "type",
                        OpenApi.ordered(
                                "type",
                                "string",
                                "enum",
                                Arrays.stream(Refusal.values())
                                        .map(Refusal::type)
                                        .toList()),
                        "title",
                        Map.of("type", "string"),
                        "status",
                        Map.of("type", "integer"),
                        "detail",
                        Map.of("type", "string"),
                        "instance",
                        Map.of("type", "string")),
                "required",
                List.of("type", "title", "status", "detail"));
    }

    /** By status, the answers that say no. */
    static Map<String, Object> of(String method, Doors.Asks asks, AnnotatedMethod door, Optional<DoorBook.Entry> said) {
        Map<String, Object> responses = new TreeMap<>();
        Set<Refusal> refusals = EnumSet.copyOf(EVERYWHERE);
        if (asks != Doors.Asks.NOTHING) {
            refusals.addAll(WHERE_SOMEBODY_IS_ASKED);
        }
        if (OpenApi.body(door).isPresent()) {
            refusals.addAll(OF_A_BODY);
        }
        if (method.equals("POST")) {
            refusals.addAll(OF_A_POST);
        }
        if (Doorway.records(door)) {
            refusals.addAll(OF_RECORDING);
        }
        if (said.filter(entry -> entry.parameters().contains("atLeast")).isPresent()) {
            refusals.addAll(OF_A_VIEW);
        }
        said.ifPresent(entry -> entry.refuses().forEach(slug -> refusals.add(refusal(slug))));
        refusals.stream()
                .collect(Collectors.groupingBy(Refusal::status, TreeMap::new, Collectors.toList()))
                .forEach((code, some) -> responses.put(String.valueOf(code), refused(some)));
        return responses;
    }

    /** The refusal that the book calls so. */
    static Refusal refusal(String slug) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "openapi/doors.md knows a refusal \"" + slug + "\" that is not in docs/errors.md"));
    }

    private static Map<String, Object> refused(List<Refusal> some) {
        Map<String, Object> examples = new LinkedHashMap<>();
        some.forEach(refusal -> examples.put(
                refusal.slug(),
                Map.of(
                        "value",
                        OpenApi.ordered(
                                "type",
                                refusal.type(),
                                "title",
                                refusal.title(),
                                "status",
                                refusal.status(),
                                "detail",
                                "..."))));
        return OpenApi.ordered(
                "description",
                some.stream().map(Refusal::slug).collect(Collectors.joining(", ")),
                "content",
                Map.of(
                        "application/problem+json",
                        OpenApi.ordered(
                                "schema", Map.of("$ref", "#/components/schemas/Problem"), "examples", examples)));
    }
}
