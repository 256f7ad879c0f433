package news.onrecord.command.importing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a notice calls itself in its title; asked only where its registered kind does not settle it. */
final class NoticeTitle {

    private static final Pattern RETRACTION =
            Pattern.compile("\\bretract(ion|ed)\\b|^notice de retrait\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REMOVAL =
            Pattern.compile("^(withdrawal notice|withdrawn|removed)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CORRECTION =
            Pattern.compile("^(erratum|errata|corrigendum|corrigenda|correction)\\b", Pattern.CASE_INSENSITIVE);

    private NoticeTitle() {}

    /** Of a work that is marked as retracted: whether the notice says so itself, and not that it corrects such a notice. */
    static Optional<NoticeStep> ofRetracted(@Nullable String title) {
        if (title == null || of(title).isPresent()) {
            return Optional.empty();
        }
        if (RETRACTION.matcher(title).find()) {
            return Optional.of(NoticeStep.RETRACTION);
        }
        return REMOVAL.matcher(title).find() ? Optional.of(NoticeStep.REMOVAL) : Optional.empty();
    }

    /** Of a notice whose registered kind names no correction: whether its first word does. */
    static Optional<NoticeStep> of(@Nullable String title) {
        return title != null && CORRECTION.matcher(title).find()
                ? Optional.of(NoticeStep.CORRECTION)
                : Optional.empty();
    }
}
