package news.onrecord.command.claim;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.Given;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Notice;
import news.onrecord.correction.Severity;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What a request to correct a claim's statement may say. */
record CorrectionBody(
        @Nullable CorrectionId id,
        @Nullable CorrectionKind kind,
        @Nullable Severity severity,
        @Nullable IssuingAuthority authority,
        @Nullable Text reason,
        @Nullable Text before,
        @Nullable Text after,
        @Nullable NoticeBody notice,
        @Nullable Visibility visibility,
        @Nullable String embargoedUntil) {

    /** The kinds that give a statement new words; the others say something about it and leave its words alone. */
    private static final Set<CorrectionKind> REWORDING = EnumSet.of(
            CorrectionKind.REFILE, CorrectionKind.CORRECTION, CorrectionKind.CLARIFICATION, CorrectionKind.UPDATE);

    record NoticeBody(
            @Nullable Text text,
            @Nullable Text url,
            @Nullable PartialDate publishedAt) {

        @Nullable
        Notice notice(Clock clock) {
            return text == null && url == null && publishedAt == null
                    ? null
                    : new Notice(
                            Given.optionalText("notice.text", text),
                            Given.optionalText("notice.url", url),
                            Given.past("notice.publishedAt", publishedAt, clock));
        }
    }

    Audience audience(Clock clock) {
        return Given.audience(visibility, embargoedUntil, clock);
    }

    CorrectionKind rewordingKind() {
        var given = Given.required("kind", kind);
        if (!REWORDING.contains(given)) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'kind' of a correction with 'before' and 'after' is one of " + REWORDING + ", not " + given + ".");
        }
        return given;
    }

    @Nullable
    Notice publishedNotice(Clock clock) {
        return notice == null ? null : notice.notice(clock);
    }
}
