package news.onrecord.correction;

import java.util.UUID;
import news.onrecord.Id;

/** Names one correction: {@code cor_} and a UUID. */
public record CorrectionId(String value) implements Id {

    public CorrectionId {
        Id.check("cor", value);
    }

    public static CorrectionId of(UUID uuid) {
        return new CorrectionId("cor_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
