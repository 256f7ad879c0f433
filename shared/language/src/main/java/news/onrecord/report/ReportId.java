package news.onrecord.report;

import java.util.UUID;
import news.onrecord.Id;

/** Names one report: {@code rep_} and a UUID. */
public record ReportId(String value) implements Id {

    public ReportId {
        Id.check("rep", value);
    }

    public static ReportId of(UUID uuid) {
        return new ReportId("rep_" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
