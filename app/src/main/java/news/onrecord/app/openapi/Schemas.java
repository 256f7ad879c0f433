package news.onrecord.app.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.onrecord.Id;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.json.JsonMapper;

/** Says in JSON Schema (2020-12) what the records of bodies and answers look like; each record is described once. */
final class Schemas {

    private static final String ID_FORM = "[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final JsonMapper json;
    private final Map<String, Object> components = new TreeMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    Schemas(JsonMapper json) {
        this.json = json;
    }

    /** All that were described by name. */
    Map<String, Object> components() {
        return components;
    }

    /** A schema under a name of its own. */
    void name(String name, Map<String, Object> schema) {
        components.put(name, schema);
    }

    /** What a body looks like, of which those properties must be there. */
    Map<String, Object> body(ResolvableType type, List<String> required) {
        Map<String, Object> body = new LinkedHashMap<>(reference(type, true));
        if (!required.isEmpty()) {
            body.put("required", required); // of this door's; another may take the same record and need less
        }
        return body;
    }

    /** What an answer looks like. */
    Map<String, Object> answer(ResolvableType type) {
        return schema(type, false);
    }

    private Map<String, Object> schema(ResolvableType type, boolean isBody) {
        Class<?> raw = type.resolve(Object.class);
        if (raw == Optional.class) {
            return orNull(schema(type.getGeneric(0), isBody));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", schema(type.getGeneric(0), isBody));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", schema(type.getGeneric(1), isBody));
        }
        return value(raw).orElseGet(() -> raw.isRecord() ? record(type, isBody) : Map.of());
    }

    private Map<String, Object> record(ResolvableType type, boolean isBody) {
        for (var component : type.resolve(Object.class).getRecordComponents()) {
            if (isMarked(component, JsonValue.class)) {
                return schema(ResolvableType.forType(component.getGenericType(), type), isBody);
            }
        }
        return reference(type, isBody);
    }

    private Optional<Map<String, Object>> value(Class<?> type) {
        if (Id.class.isAssignableFrom(type)) {
            return Optional.of(Map.of("type", "string", "pattern", "^" + ID_FORM + "$"));
        }
        if (type == String.class || type == Text.class) {
            return Optional.of(Map.of("type", "string"));
        }
        if (type == Instant.class) {
            return Optional.of(Map.of("type", "string", "format", "date-time"));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Optional.of(Map.of("type", "integer"));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(Map.of("type", "boolean"));
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return Optional.of(Map.of("type", "number"));
        }
        if (type == PartialDate.class) {
            return Optional.of(partialDate());
        }
        return type.isEnum() ? Optional.of(Map.of("type", "string", "enum", words(type))) : Optional.empty();
    }

    private List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> json.convertValue(constant, String.class))
                .toList();
    }

    private static Map<String, Object> partialDate() {
        return Map.of(
                "description",
                "as exact as it is known: a year, a month, a day, an instant; or with the words in print",
                "anyOf",
                List.of(
                        Map.of("type", "string", "examples", List.of("1988", "2017-05", "2017-05-19T10:00:00Z")),
                        Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of(
                                        "date", Map.of("type", List.of("string", "null")),
                                        "asPrinted", Map.of("type", List.of("string", "null"))))));
    }

    private Map<String, Object> reference(ResolvableType type, boolean isBody) {
        var name = name(type, isBody);
        if (!components.containsKey(name)) {
            components.put(name, Map.of()); // it may hold others of its own kind
            components.put(name, object(type, isBody));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** The record's own name; with those around it where another has the same. */
    private String name(ResolvableType type, boolean isBody) {
        Class<?> raw = type.resolve(Object.class);
        var whole = raw.getName() + Arrays.toString(type.resolveGenerics()) + isBody;
        return names.computeIfAbsent(whole, _ -> {
            var name = new StringBuilder(raw.getSimpleName());
            for (var generic : type.getGenerics()) {
                name.append("Of").append(generic.resolve(Object.class).getSimpleName());
            }
            for (Class<?> outer = raw.getEnclosingClass();
                    names.containsValue(name.toString());
                    outer = outer == null ? null : outer.getEnclosingClass()) {
                name.insert(0, outer == null ? packageWord(raw) : outer.getSimpleName());
            }
            return name.toString();
        });
    }

    private static String packageWord(Class<?> type) {
        var name = type.getPackageName();
        var word = name.substring(name.lastIndexOf('.') + 1);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Map<String, Object> object(ResolvableType type, boolean isBody) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> always = new ArrayList<>();
        addProperties(type, isBody, properties, always);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        if (isBody) {
            object.put("additionalProperties", false);
        }
        if (!always.isEmpty()) {
            object.put("required", always);
        }
        return object;
    }

    /** An answer has all of its properties, but for those that are left out when they are null. */
    private void addProperties(
            ResolvableType type, boolean isBody, Map<String, Object> properties, List<String> always) {
        for (var component : type.resolve(Object.class).getRecordComponents()) {
            var of = ResolvableType.forType(component.getGenericType(), type);
            if (isMarked(component, JsonUnwrapped.class)) {
                addProperties(of, isBody, properties, always);
            } else {
                var schema = schema(of, isBody);
                properties.put(component.getName(), !isBody && mayBeNull(component) ? orNull(schema) : schema);
                if (!isBody && !isMarked(component, JsonInclude.class)) {
                    always.add(component.getName());
                }
            }
        }
    }

    /** Jackson's annotations go to the field and the accessor of a component, not to the component. */
    private static boolean isMarked(RecordComponent component, Class<? extends Annotation> mark) {
        return component.getAccessor().isAnnotationPresent(mark);
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) || component.getType() == Text.class;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
            Map<String, Object> either = new LinkedHashMap<>(schema);
            either.put("type", List.of(type, "null"));
            return either;
        }
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }
}
