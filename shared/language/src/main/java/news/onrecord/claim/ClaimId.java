package news.onrecord.claim;

import java.util.UUID;
import news.onrecord.Id;

/** Names one claim: {@code clm_} and a UUID. */
public record ClaimId(String value) implements Id {

    public ClaimId {
        Id.check("clm", value);
    }

    public static ClaimId of(UUID uuid) {
        return new ClaimId("clm_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
