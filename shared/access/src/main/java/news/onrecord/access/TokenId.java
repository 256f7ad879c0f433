package news.onrecord.access;

import java.util.UUID;
import news.onrecord.Id;

/** Names one token of a machine; what it says by itself opens nothing: {@code tok_} and a UUID. */
public record TokenId(String value) implements Id {

    public TokenId {
        Id.check("tok", value);
    }

    public static TokenId of(UUID uuid) {
        return new TokenId("tok_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
