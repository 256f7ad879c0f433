package news.onrecord.command.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.onrecord.correction.CorrectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What the registered kinds of notices stand for, in every spelling that publishers have found for Crossref's update
 * types. Case, hyphens and underscores make no difference. Kinds that name no correction ({@code comment},
 * {@code note-discuss}, {@code correspondence}, {@code print}) are not here.
 */
final class NoticeSpelling {

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

    private static final Map<String, NoticeStep> STEPS = Map.ofEntries(
            Map.entry("correction", NoticeStep.CORRECTION),
            Map.entry("corrigendum", NoticeStep.CORRECTION),
            Map.entry("corrigenda", NoticeStep.CORRECTION),
            Map.entry("erratum", NoticeStep.CORRECTION),
            Map.entry("errata", NoticeStep.CORRECTION),
            Map.entry("err", NoticeStep.CORRECTION),
            Map.entry("correctedarticle", NoticeStep.CORRECTION),
            Map.entry("retraction", NoticeStep.RETRACTION),
            Map.entry("retration", NoticeStep.RETRACTION),
            Map.entry("partialretraction", NoticeStep.PARTIAL_RETRACTION),
            Map.entry("withdrawal", NoticeStep.REMOVAL),
            Map.entry("removal", NoticeStep.REMOVAL),
            Map.entry("expressionofconcern", NoticeStep.of(CorrectionKind.EXPRESSION_OF_CONCERN)),
            Map.entry("clarification", NoticeStep.of(CorrectionKind.CLARIFICATION)),
            Map.entry("newversion", NoticeStep.of(CorrectionKind.UPDATE)),
            Map.entry("newedition", NoticeStep.of(CorrectionKind.UPDATE)),
            Map.entry("addendum", NoticeStep.of(CorrectionKind.UPDATE)),
            Map.entry("publishernote", NoticeStep.of(CorrectionKind.EDITORS_NOTE)));

    private NoticeSpelling() {}

    static Optional<NoticeStep> of(@Nullable String kind) {
        return Optional.ofNullable(kind)
                .map(given ->
                        NO_LETTER.matcher(given.toLowerCase(Locale.ROOT)).replaceAll(""))
                .map(STEPS::get);
    }
}
