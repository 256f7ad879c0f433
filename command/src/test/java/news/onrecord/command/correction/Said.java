package news.onrecord.command.correction;

import java.util.List;
import news.onrecord.Id;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Notice;
import news.onrecord.correction.Severity;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/** A correction for a test, said piece by piece; it begins as the outlet's own, with a reason. */
public final class Said {

    private CorrectionOrigin origin = CorrectionOrigin.ISSUED;
    private final CorrectionKind kind;
    private @Nullable CorrectionExtent extent;
    private CorrectionTarget target;
    private String targetId;
    private Severity severity = Severity.SUBSTANTIVE;
    private IssuingAuthority authority = IssuingAuthority.OUTLET;
    private @Nullable SourceId authorityId;
    private @Nullable Text reason = Text.of("It was their own word.");
    private List<Difference> differences = List.of();
    private @Nullable Notice notice;
    private @Nullable PartialDate announcedAt;
    private @Nullable CorrectionId amends;

    private Said(CorrectionKind kind, CorrectionTarget target, String targetId) {
        this.kind = kind;
        this.target = target;
        this.targetId = targetId;
    }

    public static Said of(CorrectionKind kind, CorrectionTarget target, Id thing) {
        return new Said(kind, target, thing.value());
    }

    public Said observed() {
        origin = CorrectionOrigin.OBSERVED;
        severity = Severity.NOT_STATED;
        reason = null;
        return this;
    }

    public Said extent(CorrectionExtent given) {
        extent = given;
        return this;
    }

    public Said at(CorrectionTarget aim, String id) {
        target = aim;
        targetId = id;
        return this;
    }

    public Said severity(Severity given) {
        severity = given;
        return this;
    }

    public Said by(IssuingAuthority given) {
        authority = given;
        return this;
    }

    public Said by(IssuingAuthority given, SourceId id) {
        authorityId = id;
        return by(given);
    }

    public Said because(@Nullable String why) {
        reason = Text.ofNullable(why);
        return this;
    }

    public Said erased() {
        reason = Text.ERASED;
        return this;
    }

    public Said erasedAfter() {
        differences = differences.stream()
                .map(difference -> new Difference(difference.field(), difference.before(), Text.ERASED))
                .toList();
        return this;
    }

    public Said erasedNotice() {
        notice = new Notice(Text.ERASED, null, null, null);
        return this;
    }

    public Said change(String field, @Nullable String before, @Nullable String after) {
        differences = List.of(new Difference(field, Text.ofNullable(before), Text.ofNullable(after)));
        return this;
    }

    public Said announced(String when) {
        announcedAt = PartialDate.of(when);
        return this;
    }

    public Said amending(CorrectionId earlier) {
        amends = earlier;
        return this;
    }

    public Correction correction() {
        return new Correction(
                origin,
                kind,
                extent,
                target,
                targetId,
                severity,
                authority,
                authorityId,
                null,
                reason,
                differences,
                notice,
                announcedAt,
                null,
                amends);
    }
}
