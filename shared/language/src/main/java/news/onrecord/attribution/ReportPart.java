package news.onrecord.attribution;

import news.onrecord.report.PartKind;
import org.jspecify.annotations.Nullable;

/** Where in the report the claim stands. */
public enum ReportPart {
    HEADLINE(null),
    BODY(null),
    CAPTION(PartKind.CAPTION),
    TRANSCRIPT(PartKind.TRANSCRIPT);

    private final @Nullable PartKind kind;

    ReportPart(@Nullable PartKind kind) {
        this.kind = kind;
    }

    /** What it is when it has a text of its own and a number; null of headline and body, which a version has once. */
    public @Nullable PartKind kind() {
        return kind;
    }
}
