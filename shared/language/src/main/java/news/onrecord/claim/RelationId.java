package news.onrecord.claim;

import java.util.UUID;
import news.onrecord.Id;

/** Names one relation between two claims: {@code rel_} and a UUID. */
public record RelationId(String value) implements Id {

    public RelationId {
        Id.check("rel", value);
    }

    public static RelationId of(UUID uuid) {
        return new RelationId("rel_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
