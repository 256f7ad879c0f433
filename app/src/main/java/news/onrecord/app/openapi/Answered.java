package news.onrecord.app.openapi;

import java.util.Map;
import news.onrecord.command.door.Doorway;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.http.HttpEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a door answers when it does what it was asked. */
final class Answered {

    private Answered() {}

    private static String inWords(AnnotatedMethod door, String status) {
        if (status.equals("202")) {
            return "It is proposed, and waits for a second person.";
        }
        return Doorway.records(door) ? "It is on record." : "The answer.";
    }

    private static ResolvableType type(AnnotatedMethod door) {
        var type = ResolvableType.forMethodReturnType(door.getMethod());
        return HttpEntity.class.isAssignableFrom(type.resolve(Object.class)) ? type.getGeneric(0) : type;
    }

    static Map<String, Object> success(AnnotatedMethod door, String status, Schemas schemas) {
        var type = type(door);
        Class<?> raw = type.resolve(Object.class);
        var answer = OpenApi.ordered("description", inWords(door, status));
        if (Doorway.records(door)) {
            answer.put(
                    "headers",
                    OpenApi.ordered(
                            "Location", header("string", "where the thing is read"),
                            "Stream-Version", header("integer", "the version of its stream, for If-Match")));
        }
        if (raw == void.class) {
            answer.put("content", Map.of("application/x-ndjson", Map.of("schema", Map.of("type", "string"))));
        } else if (raw == byte[].class) {
            answer.put("content", Map.of("text/plain", Map.of("schema", Map.of("type", "string"))));
        } else {
            answer.put("content", Map.of("application/json", Map.of("schema", schemas.answer(type))));
        }
        return answer;
    }

    private static Map<String, Object> header(String type, String description) {
        return OpenApi.ordered("description", description, "schema", Map.of("type", type));
    }

    /** As JSON where it is; a batch's lines stay words. */
    static Object parsed(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException lines) {
            return body;
        }
    }
}
