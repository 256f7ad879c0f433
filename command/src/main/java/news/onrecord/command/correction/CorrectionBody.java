package news.onrecord.command.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.onrecord.Id;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.Given;
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
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What a request to correct something may say; before and after are those of a claim's statement. */
public record CorrectionBody(
        @Nullable CorrectionId id,
        @Nullable CorrectionOrigin origin,
        @Nullable CorrectionKind kind,
        @Nullable CorrectionExtent extent,
        @Nullable CorrectionTarget target,
        @Nullable String targetId,
        @Nullable Severity severity,
        @Nullable IssuingAuthority authority,
        @Nullable SourceId authorityId,
        @Nullable Text authorityName,
        @Nullable Text reason,
        @Nullable Text before,
        @Nullable Text after,
        @Nullable List<DifferenceBody> differences,
        @Nullable NoticeBody notice,
        @Nullable PartialDate announcedAt,
        @Nullable PartialDate observedAt,
        @Nullable CorrectionId amends,
        @Nullable Visibility visibility,
        @Nullable String embargoedUntil) {

    record DifferenceBody(
            @Nullable String field, @Nullable Text before, @Nullable Text after) {

        private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9.]{0,63}");

        Difference difference(String name) {
            return new Difference(
                    field(name + ".field", Given.required(name + ".field", field)),
                    Given.optionalText(name + ".before", before),
                    Given.optionalText(name + ".after", after));
        }

        private static String field(String name, String given) {
            if (!FIELD.matcher(given).matches()) {
                throw new Refused(
                        Refusal.INVALID_VALUE,
                        "'" + name + "' is the name of a field: a letter, then up to 63 letters, digits and dots.");
            }
            return given;
        }
    }

    record NoticeBody(
            @Nullable Text text,
            @Nullable Text url,
            @Nullable Text where,
            @Nullable PartialDate publishedAt) {

        @Nullable
        Notice notice(Clock clock) {
            return text == null && url == null && where == null && publishedAt == null
                    ? null
                    : new Notice(
                            Given.optionalText("notice.text", text),
                            Given.optionalText("notice.url", url),
                            Given.optionalText("notice.where", where),
                            Given.past("notice.publishedAt", publishedAt, clock));
        }
    }

    Audience audience(Clock clock) {
        return Given.audience(visibility, embargoedUntil, clock);
    }

    /**
     * The correction as it is said.
     *
     * @param thing in whose stream it is to be
     * @param usual what it aims at when it does not say: the thing itself
     */
    Correction correction(Id thing, CorrectionTarget usual, Clock clock) {
        var givenOrigin = Given.orElse(origin, CorrectionOrigin.ISSUED);
        var isObserved = givenOrigin == CorrectionOrigin.OBSERVED;
        var givenTarget = Given.orElse(target, usual);
        return new Correction(
                givenOrigin,
                Given.required("kind", kind),
                extent,
                givenTarget,
                givenTarget == usual ? Given.orElse(targetId, thing.value()) : Given.required("targetId", targetId),
                isObserved ? Given.orElse(severity, Severity.NOT_STATED) : Given.required("severity", severity),
                Given.orElse(authority, IssuingAuthority.OUTLET),
                authorityId,
                Given.optionalText("authorityName", authorityName),
                isObserved ? Given.optionalText("reason", reason) : Given.text("reason", reason),
                differences(givenTarget, isObserved),
                notice == null ? null : notice.notice(clock),
                Given.past("announcedAt", announcedAt, clock),
                Given.past("observedAt", observedAt, clock),
                amends);
    }

    private List<Difference> differences(CorrectionTarget aim, boolean isObserved) {
        var all = new ArrayList<Difference>();
        if (before != null || after != null) {
            if (aim != CorrectionTarget.CLAIM_TEXT) {
                throw new Refused(
                        Refusal.INVALID_VALUE,
                        "'before' and 'after' are those of a claim's statement; say what else differs in 'differences'.");
            }
            all.add(
                    isObserved
                            ? new Difference(
                                    Difference.STATEMENT,
                                    Given.optionalText("before", before),
                                    Given.optionalText("after", after))
                            : new Difference(
                                    Difference.STATEMENT, Given.text("before", before), Given.text("after", after)));
        }
        var given = Given.orElse(differences, List.<DifferenceBody>of());
        for (int number = 0; number < given.size(); number++) {
            var name = "differences[" + number + "]";
            all.add(Given.required(name, given.get(number)).difference(name));
        }
        if (all.stream().map(Difference::field).distinct().count() < all.size()) {
            throw new Refused(Refusal.INVALID_VALUE, "'differences' names a field twice.");
        }
        return all;
    }
}
