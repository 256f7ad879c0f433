package news.onrecord.complaint;

import java.util.UUID;
import news.onrecord.Id;

/** Names one complaint: {@code cpl_} and a UUID. */
public record ComplaintId(String value) implements Id {

    public ComplaintId {
        Id.check("cpl", value);
    }

    public static ComplaintId of(UUID uuid) {
        return new ComplaintId("cpl_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
