package news.onrecord.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import news.onrecord.Outdated;
import news.onrecord.Quote;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Turns an event into its parts and back, as docs/format.md specifies: the facts as one JSON object in which every
 * {@link Text} and {@link Quote} is only a number, and the wordings themselves beside it, so that each can be erased,
 * opened or left unread on its own. The bytes written here are hashed and final: they are never written again.
 */
public final class EventCodec {

    private static final Object TEXTS = new Object();
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new LanguageModule())
            .addModule(new TextsApart())
            .build();

    /**
     * What an event is before the ledger gives it its position and time.
     *
     * @param facts the facts' JSON without {@code recordedAt}, which the ledger puts first
     * @param texts the wordings, in the order of their numbers, each a JSON string or, for a quote, an object
     */
    public record Parts(EventType type, byte[] facts, List<byte[]> texts) {}

    /** The facts and texts of one event at its place in its stream. */
    public Parts encode(String stream, long sequence, Object event) {
        var type = EventType.of(event);
        var texts = new ArrayList<byte[]>();
        var facts = new Facts(stream, sequence, type.name(), type.revision(), event);
        return new Parts(type, json.writer().withAttribute(TEXTS, texts).writeValueAsBytes(facts), texts);
    }

    private record Facts(String stream, long sequence, String type, int revision, Object event) {}

    /** The facts as they are stored: the ledger's time first, then what {@link #encode} wrote. */
    public byte[] facts(Parts parts, Instant recordedAt) {
        byte[] head = ("{\"recordedAt\":\"" + MICROSECONDS.format(recordedAt) + "\",").getBytes(StandardCharsets.UTF_8);
        var facts = new byte[head.length + parts.facts().length - 1];
        System.arraycopy(head, 0, facts, 0, head.length);
        System.arraycopy(parts.facts(), 1, facts, head.length, parts.facts().length - 1);
        return facts;
    }

    /** Who acted, through what, and why, as stored: the event's id first, then everything else by name. */
    public byte[] metadata(UUID eventId, Map<String, ?> metadata) {
        var ordered = new LinkedHashMap<String, Object>();
        ordered.put("eventId", eventId.toString());
        ordered.putAll(new TreeMap<>(metadata));
        return json.writeValueAsBytes(ordered);
    }

    /** What {@link #metadata(UUID, Map)} wrote. */
    public Map<String, Object> metadata(byte[] stored) {
        return json.readValue(stored, METADATA);
    }

    /**
     * The event that stored facts and texts are, as it is written today, whenever it was written.
     *
     * @param texts by number, null where erased; null altogether to read the facts alone, every text then being
     *     {@link Text#ERASED}
     */
    public Object decode(String type, int revision, byte[] facts, @Nullable List<byte @Nullable []> texts) {
        var reader = json.readerFor(EventType.of(type, revision).event()).at("/event");
        Object event = texts == null
                ? reader.readValue(facts)
                : reader.withAttribute(TEXTS, texts).readValue(facts);
        return event instanceof Outdated then ? then.today() : event;
    }

    /** In the store a text is {@code {"text": n}}, n being the number of its part. */
    private static final class TextsApart extends SimpleModule {
        TextsApart() {
            super("onrecord-texts-apart");
            addSerializer(Text.class, new Apart<>(Text.class));
            addSerializer(Quote.class, new Apart<>(Quote.class));
            addDeserializer(Text.class, new FromPart<>(Text.class, Text.ERASED));
            addDeserializer(Quote.class, new FromPart<>(Quote.class, Quote.ERASED));
        }
    }

    private static final JsonMapper PART =
            JsonMapper.builder().addModule(new LanguageModule()).build();

    private static final class Apart<T> extends StdSerializer<T> {
        Apart(Class<T> type) {
            super(type);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(T wording, JsonGenerator facts, SerializationContext context) {
            var texts = (List<byte[]>) context.getAttribute(TEXTS);
            facts.writeStartObject();
            facts.writeNumberProperty("text", texts.size());
            facts.writeEndObject();
            texts.add(PART.writeValueAsBytes(wording));
        }
    }

    private static final class FromPart<T> extends StdDeserializer<T> {
        private final Class<T> type;
        private final T erased;

        FromPart(Class<T> type, T erased) {
            super(type);
            this.type = type;
            this.erased = erased;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser facts, DeserializationContext context) {
            facts.nextName();
            int number = facts.nextIntValue(-1);
            facts.nextToken();
            var texts = (@Nullable List<byte @Nullable []>) context.getAttribute(TEXTS);
            if (texts == null) {
                return erased;
            }
            byte[] part = texts.get(number);
            return part == null ? erased : PART.readValue(part, type);
        }
    }
}
