package news.onrecord.attribution;

import java.util.UUID;
import news.onrecord.Id;

/** Names one attribution: {@code att_} and a UUID. */
public record AttributionId(String value) implements Id {

    public AttributionId {
        Id.check("att", value);
    }

    public static AttributionId of(UUID uuid) {
        return new AttributionId("att_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
