package news.onrecord.assessment;

import java.util.UUID;
import news.onrecord.Id;

/** Names one rating scale of the house: {@code scl_} and a UUID. */
public record ScaleId(String value) implements Id {

    public ScaleId {
        Id.check("scl", value);
    }

    public static ScaleId of(UUID uuid) {
        return new ScaleId("scl_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
