package news.onrecord.receiver;

import java.util.UUID;
import news.onrecord.Id;

/** Names one holding of a receiver: {@code hld_} and a UUID. */
public record HoldingId(String value) implements Id {

    public HoldingId {
        Id.check("hld", value);
    }

    public static HoldingId of(UUID uuid) {
        return new HoldingId("hld_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
