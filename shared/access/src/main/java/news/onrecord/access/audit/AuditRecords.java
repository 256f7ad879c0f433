package news.onrecord.access.audit;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import news.onrecord.access.Circumstances;
import news.onrecord.access.PersonId;
import news.onrecord.access.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was done about access. Records are added and read; the database's grants and triggers allow nothing else. */
public final class AuditRecords {

    private final JdbcClient sql;
    private final Clock clock;

    public AuditRecords(DataSource dataSource, Clock clock) {
        this.sql = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Keeps one; in the transaction of what it tells about, if there is one. */
    public void keep(AuditKind kind, Circumstances how, @Nullable String subject, @Nullable String detail) {
        sql.sql("""
                insert into access.audit
                    (at, kind, actor, on_behalf_of, subject, client, address, correlation_id, detail)
                values (:at, :kind, :actor, :other, :subject, :client, :address, :correlation, :detail)""")
                .param("at", SqlTime.of(clock.instant()))
                .param("kind", kind.name())
                .param("actor", how.actor().map(PersonId::value).orElse(null))
                .param("other", how.onBehalfOf().map(PersonId::value).orElse(null))
                .param("subject", subject)
                .param("client", how.client())
                .param("address", how.address().orElse(null))
                .param("correlation", how.correlationId())
                .param("detail", detail)
                .update();
    }

    /** The newest first, older than that number. */
    public List<AuditRecord> before(long number, int limit) {
        return sql.sql("select * from access.audit where number < :number order by number desc limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> new AuditRecord(
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        AuditKind.valueOf(row.getString("kind")),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getString("subject"),
                        row.getString("client"),
                        row.getString("address"),
                        row.getString("correlation_id"),
                        row.getString("detail")))
                .list();
    }
}
