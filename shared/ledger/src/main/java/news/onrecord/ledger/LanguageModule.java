package news.onrecord.ledger;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import news.onrecord.Id;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How the language's values are written in JSON, on the wire and in the store: an id is its string, a text is its
 * words, a partial date is its date or, with printed words, {@code {"date": …, "asPrinted": …}}.
 */
public final class LanguageModule extends SimpleModule {

    public LanguageModule() {
        super("onrecord-language");
        addSerializer(Id.class, new IdSerializer());
        setDeserializers(new IdDeserializers());
        addSerializer(Text.class, new TextSerializer());
        addDeserializer(Text.class, new TextDeserializer());
        addSerializer(PartialDate.class, new PartialDateSerializer());
        addDeserializer(PartialDate.class, new PartialDateDeserializer());
    }

    private static final class IdSerializer extends StdSerializer<Id> {
        IdSerializer() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value());
        }
    }

    /** One deserializer for every id: each is a record of one string that checks itself. */
    private static final class IdDeserializers extends SimpleDeserializers {
        @Override
        @SuppressWarnings("unchecked")
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return type.isTypeOrSubTypeOf(Id.class)
                    ? new IdDeserializer((Class<? extends Id>) type.getRawClass())
                    : super.findBeanDeserializer(type, config, description);
        }
    }

    private static final class IdDeserializer extends StdDeserializer<Id> {
        private final MethodHandle constructor;

        IdDeserializer(Class<? extends Id> type) {
            super(type);
            try {
                constructor = MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, String.class))
                        .asType(MethodType.methodType(Id.class, String.class));
            } catch (ReflectiveOperationException notAnId) {
                throw new IllegalStateException(type + " has no constructor with its value", notAnId);
            }
        }

        @Override
        public Id deserialize(JsonParser json, DeserializationContext context) {
            var value = requireString(json, context, handledType());
            try {
                return (Id) constructor.invokeExact(value);
            } catch (IllegalArgumentException refused) {
                throw context.weirdStringException(value, handledType(), String.valueOf(refused.getMessage()));
            } catch (RuntimeException | Error bug) {
                throw bug;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final class TextSerializer extends StdSerializer<Text> {
        TextSerializer() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator json, SerializationContext context) {
            json.writeString(text.words());
        }
    }

    private static final class TextDeserializer extends StdDeserializer<Text> {
        TextDeserializer() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) {
            return Text.of(requireString(json, context, Text.class));
        }
    }

    private static final class PartialDateSerializer extends StdSerializer<PartialDate> {
        PartialDateSerializer() {
            super(PartialDate.class);
        }

        @Override
        public void serialize(PartialDate partial, JsonGenerator json, SerializationContext context) {
            if (partial.asPrinted() == null) {
                json.writeString(partial.date());
                return;
            }
            json.writeStartObject();
            if (partial.date() != null) {
                json.writeStringProperty("date", partial.date());
            }
            json.writeName("asPrinted");
            context.writeValue(json, partial.asPrinted());
            json.writeEndObject();
        }
    }

    private static final class PartialDateDeserializer extends StdDeserializer<PartialDate> {
        PartialDateDeserializer() {
            super(PartialDate.class);
        }

        @Override
        public PartialDate deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return partial(json.getString(), null, context);
            }
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return (PartialDate) context.handleUnexpectedToken(PartialDate.class, json);
            }
            String date = null;
            Text asPrinted = null;
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                var token = json.nextToken();
                switch (name) {
                    case "date" ->
                        date = token == JsonToken.VALUE_NULL ? null : requireString(json, context, String.class);
                    case "asPrinted" ->
                        asPrinted = token == JsonToken.VALUE_NULL ? null : context.readValue(json, Text.class);
                    default -> context.handleUnknownProperty(json, this, PartialDate.class, name);
                }
            }
            return partial(date, asPrinted, context);
        }

        private static PartialDate partial(
                @Nullable String date, @Nullable Text asPrinted, DeserializationContext context) {
            try {
                return new PartialDate(date, asPrinted);
            } catch (IllegalArgumentException refused) {
                throw context.weirdStringException(
                        String.valueOf(date), PartialDate.class, String.valueOf(refused.getMessage()));
            }
        }
    }

    private static String requireString(JsonParser json, DeserializationContext context, Class<?> type) {
        return json.currentToken() == JsonToken.VALUE_STRING
                ? json.getString()
                : (String) context.handleUnexpectedToken(type, json);
    }
}
