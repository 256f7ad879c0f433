package news.onrecord.assessment;

import java.util.UUID;
import news.onrecord.Id;

/** Names one assessment: {@code asm_} and a UUID. */
public record AssessmentId(String value) implements Id {

    public AssessmentId {
        Id.check("asm", value);
    }

    public static AssessmentId of(UUID uuid) {
        return new AssessmentId("asm_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
