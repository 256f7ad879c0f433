package news.onrecord.source;

import java.util.UUID;
import news.onrecord.Id;

/** Names one affiliation of a source with an organisation: {@code aff_} and a UUID. */
public record AffiliationId(String value) implements Id {

    public AffiliationId {
        Id.check("aff", value);
    }

    public static AffiliationId of(UUID uuid) {
        return new AffiliationId("aff_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
