package news.onrecord.command.importing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import news.onrecord.correction.CorrectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Which kind of change a publisher says it made, told by the words of the stated reason and by nothing else: the texts
 * are not compared. The first of these that a reason has in it tells; a reason with none of them states no kind.
 */
enum StatedReason {
    CORRECTION(CorrectionKind.CORRECTION, "correction", "\\bcorrect(ion|ions|ed|s)\\b"),
    CLARIFICATION(CorrectionKind.CLARIFICATION, "clarification", "\\bclarif(ication|ications|ies|ied|ying)\\b"),
    UPDATED(
            CorrectionKind.UPDATE,
            "updated",
            "(?<!\\b(no|without|without any) significant )\\bupdat(e|es|ed|ing)\\b(?! for style and accuracy\\b)"),
    NEW(
            CorrectionKind.UPDATE,
            "new",
            "\\bnew\\b(?! (Caledonia|Delhi|England|Guinea|Mexico|Orleans|South|Year|York|Zealand)\\b)"),
    ADDED(CorrectionKind.UPDATE, "added, included", "\\b(add(s|ed|ing|ition|itions|itional)?|includ(es|ed|ing))\\b"),
    REMOVED(CorrectionKind.UPDATE, "removed, lifted", "\\b(remov(e|es|ed|ing|al)|lift(ed|ing))\\b"),
    ADVISES(CorrectionKind.UPDATE, "advises", "\\badvises?\\b"),
    LATEST(CorrectionKind.UPDATE, "latest, further", "\\b(latest|further)\\b"),
    INFORMATION(CorrectionKind.UPDATE, "information", "\\binformation\\b"),
    EVENT(
            CorrectionKind.UPDATE,
            "something that happened",
            "\\b(announcement|closed|declared|expected|extension|heightened|ongoing|opening|postponed|renewed"
                    + "|restrictions)\\b"),
    MINOR(CorrectionKind.REFILE, "minor edits", "\\bminor (changes|edits)\\b"),
    NO_SIGNIFICANT(CorrectionKind.REFILE, "no significant updates", "\\b(no|without|without any) significant updates\\b");

    private final CorrectionKind kind;
    private final String words;
    private final Pattern pattern;

    StatedReason(CorrectionKind kind, String words, String pattern) {
        this.kind = kind;
        this.words = words;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** What the reason tells the kind by. */
    static Optional<StatedReason> of(@Nullable String reason) {
        if (reason == null) {
            return Optional.empty();
        }
        return Arrays.stream(values()).filter(word -> word.isIn(reason)).findFirst();
    }

    private boolean isIn(String reason) {
        return pattern.matcher(reason).find();
    }

    CorrectionKind kind() {
        return kind;
    }

    /** What the account calls it. */
    String label() {
        return kind + " by '" + words + "'";
    }
}
