package news.onrecord.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import news.onrecord.correction.CorrectionKind;
import org.junit.jupiter.api.Test;

class StatedReasonTest {

    @Test
    void realReasonsAreToldByTheirWords() throws IOException {
        for (var row : Excerpt.table("stated-reasons.tsv")) {
            assertThat(StatedReason.of(row[2]).map(Enum::name).orElse("-"))
                    .as(row[2])
                    .isEqualTo(row[0]);
        }
    }

    @Test
    void whatCallsItselfACorrectionIsOneThoughItHasNews() {
        assertThat(kind("CORRECTION: FCDO now advises against all but essential travel to the Rubavu District"))
                .isEqualTo(CorrectionKind.CORRECTION);
    }

    @Test
    void minorEditsBesideNewsAreAnUpdate() {
        assertThat(kind("This page has been checked for style and accuracy, with minor edits throughout and updated"
                        + " information on the support for British nationals in Eritrea"))
                .isEqualTo(CorrectionKind.UPDATE);
        assertThat(kind("This travel advice has been updated for style and accuracy with minor edits throughout."))
                .isEqualTo(CorrectionKind.REFILE);
    }

    @Test
    void noSignificantUpdatesIsNoUpdate() {
        assertThat(kind("This travel advice was reviewed for accuracy and reissued without any significant updates."))
                .isEqualTo(CorrectionKind.REFILE);
        assertThat(kind("This travel advice was reissued with significant updates."))
                .isEqualTo(CorrectionKind.UPDATE);
    }

    @Test
    void aPlaceThatIsCalledNewIsNoNews() {
        assertThat(StatedReason.of("Demonstrations near New Delhi")).isEmpty();
    }

    @Test
    void whatStatesNoKindIsNotGuessed() {
        assertThat(StatedReason.of("This travel advice has been reviewed for accuracy, with edits made throughout."))
                .isEmpty();
        assertThat(StatedReason.of("")).isEmpty();
        assertThat(StatedReason.of(null)).isEmpty();
    }

    private static CorrectionKind kind(String reason) {
        return StatedReason.of(reason).orElseThrow().kind();
    }
}
