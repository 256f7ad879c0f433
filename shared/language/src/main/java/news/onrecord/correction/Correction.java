package news.onrecord.correction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * What a correction says: what was wrong, on whose word, and what holds now. What somebody else's correction does not
 * state stays unsaid here.
 *
 * @param extent of a retraction; null for every other kind
 * @param targetId the id of what it aims at: the claim, one of its attributions, the report, the assessment
 * @param authority who says so
 * @param authorityId the source that the authority is, where it is on record
 * @param authorityName what the authority is called
 * @param reason why, in words; null when an observed one states none
 * @param differences field by field, what stood and what holds now; empty when none are stated
 * @param announcedAt when an observed one was announced
 * @param observedAt when we saw it
 * @param amends the earlier correction of the same thing that this one corrects
 */
public record Correction(
        CorrectionOrigin origin,
        CorrectionKind kind,
        @Nullable CorrectionExtent extent,
        CorrectionTarget target,
        String targetId,
        Severity severity,
        IssuingAuthority authority,
        @Nullable SourceId authorityId,
        @Nullable Text authorityName,
        @Nullable Text reason,
        List<Difference> differences,
        @Nullable Notice notice,
        @Nullable PartialDate announcedAt,
        @Nullable PartialDate observedAt,
        @Nullable CorrectionId amends) {

    public Correction {
        differences = List.copyOf(differences);
    }

    /** Whether it is somebody else's, which we only recorded. */
    public boolean observed() {
        return origin == CorrectionOrigin.OBSERVED;
    }

    /** Whether the owner of what it aims at says so: we, or the outlet of a report, whose word we only observed. */
    public boolean byOwner() {
        return IssuingAuthority.isOwner(authority, origin, target);
    }

    /** Whether words of it were erased since it was said. */
    public boolean hasErasedWords() {
        return words().anyMatch(Text.ERASED::equals);
    }

    private Stream<Text> words() {
        return Stream.of(
                        Stream.ofNullable(authorityName),
                        Stream.ofNullable(reason),
                        differences.stream().flatMap(Correction::words),
                        Stream.ofNullable(notice).flatMap(Correction::words),
                        words(announcedAt),
                        words(observedAt))
                .flatMap(some -> some);
    }

    private static Stream<Text> words(Difference difference) {
        return Stream.concat(Stream.ofNullable(difference.before()), Stream.ofNullable(difference.after()));
    }

    private static Stream<Text> words(Notice notice) {
        return Stream.of(
                        Stream.ofNullable(notice.text()),
                        Stream.ofNullable(notice.url()),
                        Stream.ofNullable(notice.where()),
                        words(notice.publishedAt()))
                .flatMap(some -> some);
    }

    private static Stream<Text> words(@Nullable PartialDate date) {
        return Stream.ofNullable(date).flatMap(known -> Stream.ofNullable(known.asPrinted()));
    }

    /** What it says about a claim's own wording. */
    public Optional<Difference> statementChange() {
        return differences.stream().filter(Difference::concernsStatement).findFirst();
    }

    /**
     * For what and on whose word it holds: what is said of one thing on another's word leaves this alone, and what was
     * observed leaves alone what we issued. There is one owner; others are told apart where they are on record.
     */
    public String standsFor() {
        var voice = target + " " + targetId + " " + origin + " " + authority;
        return authorityId == null || byOwner() ? voice : voice + " " + authorityId;
    }
}
