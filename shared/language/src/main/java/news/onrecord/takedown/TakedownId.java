package news.onrecord.takedown;

import java.util.UUID;
import news.onrecord.Id;

/** Names one takedown: {@code tkd_} and a UUID. */
public record TakedownId(String value) implements Id {

    public TakedownId {
        Id.check("tkd", value);
    }

    public static TakedownId of(UUID uuid) {
        return new TakedownId("tkd_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
