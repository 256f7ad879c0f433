package news.onrecord.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import news.onrecord.claim.AttributionAmendedRevision1;
import news.onrecord.claim.AttributionEvent;
import news.onrecord.claim.ClaimAttributedRevision1;
import news.onrecord.claim.ClaimCorrected;
import news.onrecord.claim.RelationEvent;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.report.ReportVersionId;
import news.onrecord.takedown.ReachedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the texts of events where they stand, whatever the event: which number is which field, and whose words they are. For
 * takedowns, which name single texts; everybody else reads whole events with {@link LedgerReader}.
 */
public final class LedgerWords {

    private static final String EVENTS = "select position, stream, type, revision, facts from ledger.event where ";

    /** The events that are said of something with an id of its own in another thing's stream, and how they name it. */
    private static final Map<Class<?>, String> THINGS = Map.of(
            AttributionEvent.class, "attributionId",
            ClaimAttributedRevision1.class, "attributionId",
            AttributionAmendedRevision1.class, "attributionId",
            CorrectionEvent.class, "correctionId",
            ClaimCorrected.class, "correctionId",
            RelationEvent.class, "relationId");

    /** The events that bring words of a report's version. */
    private static final Set<Class<?>> OF_A_VERSION = Set.of(ReportVersionAdded.class, ReportPartAdded.class);

    private final JsonMapper json = new JsonMapper();
    private final JdbcClient sql;

    public LedgerWords(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** All texts of some streams, in the order of the ledger. */
    public List<StoredText> of(Collection<String> streams) {
        return found(sql.sql(EVENTS + "stream = any(?) order by position").param(streams.toArray(String[]::new)));
    }

    /** All texts of the event at a position. */
    public List<StoredText> at(long position) {
        return found(sql.sql(EVENTS + "position = ?").param(position));
    }

    private record Event(long position, String stream, Class<?> type, String name, JsonNode facts) {}

    private List<StoredText> found(StatementSpec question) {
        var events = question.query((row, _) -> new Event(
                        row.getLong(1),
                        row.getString(2),
                        EventType.of(row.getString(3), row.getInt(4)).event(),
                        row.getString(3),
                        json.readTree(row.getBytes(5)).path("event")))
                .list();
        var words = words(events.stream().map(Event::position).toList());
        var texts = new ArrayList<StoredText>();
        for (var event : events) {
            collect(event, event.facts(), "", words.getOrDefault(event.position(), List.of()), texts);
        }
        return texts;
    }

    private Map<Long, List<List<String>>> words(List<Long> positions) {
        Map<Long, List<List<String>>> words = new HashMap<>();
        sql.sql("select position, bytes from ledger.text where position = any(?) order by position, number")
                .param(positions.toArray(Long[]::new))
                .query(row -> {
                    words.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(pieces(row.getBytes(2)));
                });
        return words;
    }

    private List<String> pieces(byte @Nullable [] bytes) {
        if (bytes == null) {
            return List.of();
        }
        var part = json.readTree(bytes);
        return part.isString()
                ? List.of(part.stringValue())
                : List.of(
                        part.path("exact").asString(""),
                        part.path("prefix").asString(""),
                        part.path("suffix").asString(""));
    }

    /** In the facts a text is {@code {"text": n}}, and nothing else is. */
    private static void collect(
            Event event, JsonNode facts, String field, List<List<String>> words, List<StoredText> texts) {
        if (facts.isObject() && facts.size() == 1 && facts.path("text").isInt()) {
            int number = facts.path("text").intValue();
            var place = new ReachedText(event.position(), number, event.stream(), thing(event), event.name(), field);
            texts.add(new StoredText(place, version(event), words.get(number)));
        } else if (facts.isObject()) {
            facts.properties()
                    .forEach(one -> collect(event, one.getValue(), within(field, one.getKey()), words, texts));
        } else if (facts.isArray()) {
            for (int at = 0; at < facts.size(); at++) {
                collect(event, facts.get(at), within(field, String.valueOf(at)), words, texts);
            }
        }
    }

    private static String within(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }

    private static String thing(Event event) {
        return THINGS.entrySet().stream()
                .filter(kind -> kind.getKey().isAssignableFrom(event.type()))
                .map(kind -> event.facts().path(kind.getValue()).asString(event.stream()))
                .findFirst()
                .orElse(event.stream());
    }

    private static @Nullable ReportVersionId version(Event event) {
        var named = OF_A_VERSION.contains(event.type())
                ? event.facts()
                : event.facts().path("reportVersion");
        return named.has("version")
                ? new ReportVersionId(
                        new ReportId(named.path("reportId").stringValue()),
                        named.path("version").intValue())
                : null;
    }
}
