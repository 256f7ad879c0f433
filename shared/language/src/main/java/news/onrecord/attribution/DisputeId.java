package news.onrecord.attribution;

import java.util.UUID;
import news.onrecord.Id;

/** Names one denial of an attribution by its source: {@code dis_} and a UUID. */
public record DisputeId(String value) implements Id {

    public DisputeId {
        Id.check("dis", value);
    }

    public static DisputeId of(UUID uuid) {
        return new DisputeId("dis_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
