package news.onrecord.source;

import java.util.UUID;
import news.onrecord.Id;

/** Names one source: {@code src_} and a UUID. */
public record SourceId(String value) implements Id {

    public SourceId {
        Id.check("src", value);
    }

    public static SourceId of(UUID uuid) {
        return new SourceId("src_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
