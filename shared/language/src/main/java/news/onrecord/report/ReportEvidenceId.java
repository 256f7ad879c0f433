package news.onrecord.report;

import java.util.UUID;
import news.onrecord.Id;

/** Names one piece of evidence for a report version: {@code evi_} and a UUID. */
public record ReportEvidenceId(String value) implements Id {

    public ReportEvidenceId {
        Id.check("evi", value);
    }

    public static ReportEvidenceId of(UUID uuid) {
        return new ReportEvidenceId("evi_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
