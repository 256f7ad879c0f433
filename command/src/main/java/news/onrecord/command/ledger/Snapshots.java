package news.onrecord.command.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import news.onrecord.ledger.LanguageModule;
import news.onrecord.log.Sha256;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What aggregates with long lives remembered at some event, so that loading one does not read its whole stream. A snapshot
 * is taken for what it says only if the aggregate and its parts still have the same fields; losing all of them costs time,
 * nothing else. So a field whose values come to mean something else gets another name.
 */
final class Snapshots {

    /** Whose fields count: those of others are not ours to change. */
    private static final String OURS = "news.onrecord.";

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new LanguageModule())
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .build();

    Snapshots(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** Keeps it, unless a later one is kept already. */
    void store(DomainEventMessage<?> snapshot) {
        var aggregate = snapshot.getPayload();
        sql.sql(
                        "insert into work.snapshot as known (stream, sequence, form, state) values (?, ?, ?, ?)"
                                + " on conflict (stream) do update set sequence = excluded.sequence, form = excluded.form,"
                                + " state = excluded.state where known.sequence < excluded.sequence or known.form <> excluded.form")
                .params(
                        snapshot.getAggregateIdentifier(),
                        snapshot.getSequenceNumber(),
                        form(aggregate.getClass()),
                        json.writeValueAsBytes(aggregate))
                .update();
    }

    private record Stored(long sequence, String form, byte[] state) {}

    /** The stream's snapshot, if there is one that this program can read. */
    Optional<DomainEventMessage<?>> read(String stream, Class<?> aggregate) {
        return sql.sql("select sequence, form, state from work.snapshot where stream = ? and form = ?")
                .params(stream, form(aggregate))
                .query((row, _) -> new Stored(row.getLong(1), row.getString(2), row.getBytes(3)))
                .optional()
                .map(stored -> new GenericDomainEventMessage<>(
                        aggregate.getSimpleName(),
                        stream,
                        stored.sequence(),
                        json.readValue(stored.state(), aggregate)));
    }

    /** The aggregate's name and a hash of its fields. */
    private static String form(Class<?> aggregate) {
        byte[] hash = Sha256.of(String.join(";", fields(aggregate)).getBytes(StandardCharsets.UTF_8));
        return aggregate.getSimpleName() + "/" + HexFormat.of().formatHex(hash, 0, 8);
    }

    /** The fields of the aggregate, of its parts, and of the parts of these. */
    static SortedSet<String> fields(Class<?> aggregate) {
        var fields = new TreeSet<String>();
        add(aggregate, fields);
        return fields;
    }

    private static void add(Type type, Set<String> fields) {
        if (type instanceof ParameterizedType of) {
            for (var part : of.getActualTypeArguments()) {
                add(part, fields);
            }
        } else if (type instanceof Class<?> part && part.getName().startsWith(OURS)) {
            for (var field : part.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && fields.add(field.toGenericString())) {
                    add(field.getGenericType(), fields);
                }
            }
        }
    }
}
