package news.onrecord.command.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other voice is the spokesman's, in another article. */
class VoiceTest {

    private static final SourceId MINISTER = SourceId.of(UUID.randomUUID());
    private static final SourceId SPOKESMAN = SourceId.of(UUID.randomUUID());
    private static final SourceId ARTICLE = SourceId.of(UUID.randomUUID());
    private static final SourceId ANOTHER = SourceId.of(UUID.randomUUID());

    @Test
    void othersSayItElsewhere() {
        assertThat(voice("The Example").sharesWith(other("The Sample"))).isFalse();
    }

    @Test
    void twoArticlesThatQuoteTheSameSourceAreOneVoice() {
        assertThat(voice("The Example").sharesWith(new Voice(MINISTER, ANOTHER, Text.of("The Sample"))))
                .isTrue();
    }

    @Test
    void anAuthorIsOneVoiceWhereverItIsPrinted() {
        assertThat(voice("The Example").sharesWith(new Voice(SPOKESMAN, ARTICLE, Text.of("The Sample"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "The Example, the example",
        "The Example, '  The\u00a0 Example '",
        "Post-Dispatch, Post Dispatch",
        "L’Écho, l'ÉCHO",
        "***, ***"
    })
    void anOutletIsOneHoweverItIsSpelt(String one, String theOther) {
        assertThat(voice(one).sharesWith(other(theOther))).isTrue();
    }

    @Test
    void anOutletThatNobodyKnowsIsNotTheSame() {
        assertThat(voice(null).sharesWith(other(null))).isFalse();
        assertThat(voice("***").sharesWith(other("???"))).isFalse();
    }

    @Test
    void anOutletOfWhichTheWordsWereErasedMayBeAny() {
        var erased = new Voice(SPOKESMAN, ANOTHER, Text.ERASED);
        assertThat(voice("The Example").sharesWith(erased)).isTrue();
        assertThat(erased.sharesWith(voice("The Example"))).isTrue();
        assertThat(voice(null).sharesWith(erased)).isFalse();
    }

    @Test
    void whoeverQuotesTheOthersAuthorIsNoOtherVoice() {
        assertThat(voice("The Example").sharesWith(new Voice(ARTICLE, ANOTHER, null)))
                .isTrue();
        assertThat(new Voice(ARTICLE, ANOTHER, null).sharesWith(voice("The Example")))
                .isTrue();
    }

    private static Voice voice(@Nullable String outlet) {
        return new Voice(MINISTER, ARTICLE, outlet == null ? null : Text.of(outlet));
    }

    private static Voice other(@Nullable String outlet) {
        return new Voice(SPOKESMAN, ANOTHER, outlet == null ? null : Text.of(outlet));
    }
}
