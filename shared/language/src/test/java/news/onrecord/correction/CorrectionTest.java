package news.onrecord.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a correction knows about itself: whether words of it are gone, and whose word it is. */
class CorrectionTest {

    private static final int TEXTS = 10;

    @Test
    void whicheverOfItsWordsWasErasedItIsErasedInPart() {
        for (int erased = 0; erased < TEXTS; erased++) {
            assertThat(without(erased).hasErasedWords())
                    .as("without text " + erased)
                    .isTrue();
        }
        assertThat(without(TEXTS).hasErasedWords()).isFalse();
    }

    @Test
    void whatItNeverSaidWasNotErased() {
        assertThat(of(CorrectionOrigin.OBSERVED, CorrectionTarget.REPORT, null).hasErasedWords())
                .isFalse();
    }

    @Test
    void whatWasObservedStandsForItselfAndSoDoesEachTarget() {
        var ours = of(CorrectionOrigin.ISSUED, CorrectionTarget.ATTRIBUTION, null);

        assertThat(ours.standsFor())
                .isEqualTo(of(CorrectionOrigin.ISSUED, CorrectionTarget.ATTRIBUTION, null)
                        .standsFor())
                .isNotEqualTo(of(CorrectionOrigin.OBSERVED, CorrectionTarget.ATTRIBUTION, null)
                        .standsFor())
                .isNotEqualTo(of(CorrectionOrigin.ISSUED, CorrectionTarget.QUOTE_WORDING, null)
                        .standsFor());
    }

    @Test
    void aReportHasOneOutletAndAClaimIsCarriedByMany() {
        var one = SourceId.of(UUID.randomUUID());

        assertThat(of(CorrectionOrigin.OBSERVED, CorrectionTarget.REPORT, one).standsFor())
                .isEqualTo(of(CorrectionOrigin.OBSERVED, CorrectionTarget.REPORT, null)
                        .standsFor());
        assertThat(of(CorrectionOrigin.OBSERVED, CorrectionTarget.CLAIM_TEXT, one)
                        .standsFor())
                .isNotEqualTo(of(CorrectionOrigin.OBSERVED, CorrectionTarget.CLAIM_TEXT, null)
                        .standsFor());
    }

    private static Correction of(CorrectionOrigin origin, CorrectionTarget target, @Nullable SourceId authority) {
        return new Correction(
                origin,
                CorrectionKind.KILL,
                null,
                target,
                "clm_1",
                Severity.NOT_STATED,
                IssuingAuthority.OUTLET,
                authority,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** A correction that says everything, but for that one of its texts. */
    private static Correction without(int erased) {
        return new Correction(
                CorrectionOrigin.OBSERVED,
                CorrectionKind.CORRECTION,
                null,
                CorrectionTarget.REPORT,
                "rep_1",
                Severity.MINOR,
                IssuingAuthority.OUTLET,
                null,
                text(0, erased),
                text(1, erased),
                List.of(
                        new Difference("headline", text(2, erased), text(3, erased)),
                        new Difference("outlet", null, text(4, erased))),
                new Notice(
                        text(5, erased), text(6, erased), text(7, erased), new PartialDate("2017-05", text(8, erased))),
                PartialDate.of("2017-05"),
                new PartialDate(null, text(9, erased)),
                null);
    }

    private static Text text(int number, int erased) {
        return number == erased ? Text.ERASED : Text.of("text " + number);
    }
}
