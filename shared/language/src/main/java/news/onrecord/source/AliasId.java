package news.onrecord.source;

import java.util.UUID;
import news.onrecord.Id;

/** Names one alias of a source: {@code als_} and a UUID. */
public record AliasId(String value) implements Id {

    public AliasId {
        Id.check("als", value);
    }

    public static AliasId of(UUID uuid) {
        return new AliasId("als_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
