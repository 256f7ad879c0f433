package news.onrecord.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.onrecord.Quote;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintedTextTest {

    private final PrintedText votes = new PrintedText("“Élections” 🗳 reached over 300,000 posts 🗳🗳.");

    @Test
    void aSpanCountsCodePointsSoThatABallotBoxIsOne() {
        var verified = votes.verify("span", span(14, 21, "reached", null, null));

        assertThat(verified.quote().exact()).isEqualTo("reached");
        assertThat(verified.quote().prefix()).isEqualTo("“Élections” 🗳 ");
        assertThat(verified.quote().suffix()).isEqualTo(" over 300,000 posts 🗳🗳.");
    }

    @Test
    void wordsThatDoNotStandThereAreRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> votes.verify("span", span(14, 21, "claimed", null, null)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.SPAN_DOES_NOT_MATCH);
                    assertThat(refused.detail()).contains("'claimed'").contains("'reached'");
                });
    }

    @Test
    void offsetsInUtf16UnitsAreRefusedAsSuch() {
        refusedAs(Refusal.SPAN_IN_UTF16_UNITS, span(15, 22, "reached", null, null));
    }

    @Test
    void anOffsetInsideASurrogatePairIsRefused() {
        int insideTheBallotBox = "“Élections” 🗳".length() - 1;

        refusedAs(Refusal.SPAN_IN_UTF16_UNITS, span(insideTheBallotBox, 22, "🗳 reached", null, null));
    }

    @Test
    void aSpanBeyondTheEndIsRefused() {
        refusedAs(Refusal.SPAN_DOES_NOT_MATCH, span(40, 400, "posts", null, null));
        refusedAs(Refusal.SPAN_DOES_NOT_MATCH, span(4000, 4005, "posts", null, null));
    }

    @Test
    void aPrefixThatIsSentMustStandBefore() {
        assertThat(votes.verify("span", span(14, 21, "reached", "🗳 ", " over"))
                        .quote()
                        .exact())
                .isEqualTo("reached");
        refusedAs(Refusal.SPAN_DOES_NOT_MATCH, span(14, 21, "reached", "votes ", null));
        refusedAs(Refusal.SPAN_DOES_NOT_MATCH, span(14, 21, "reached", null, " under"));
    }

    @Test
    void nothingStandsBeforeTheBeginningOrAfterTheEnd() {
        refusedAs(Refusal.SPAN_DOES_NOT_MATCH, span(0, 11, "“Élections”", "before", null));
        refusedAs(Refusal.SPAN_DOES_NOT_MATCH, span(37, 44, "posts 🗳", "00 ", "🗳. And more"));
        refusedAs(Refusal.SPAN_DOES_NOT_MATCH, span(1, 10, "Élections", "x“", null));
    }

    @Test
    void aRefusalQuotesNoMoreThanItTakesToRecogniseTheWords() {
        var aaa = new PrintedText("a".repeat(100_000));

        assertThatThrownBy(() -> aaa.verify("span", span(0, 100_000, "b".repeat(100_000), null, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.detail()).hasSizeLessThan(500));
    }

    @Test
    void theWholeTextCanBeASpan() {
        var text = new PrintedText("🗳");

        assertThat(text.verify("span", span(0, 1, "🗳", "", "")).quote()).isEqualTo(new Quote("🗳", "", ""));
    }

    private void refusedAs(Refusal refusal, Span span) {
        assertThatThrownBy(() -> votes.verify("span", span))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static Span span(int start, int end, String exact, @Nullable String prefix, @Nullable String suffix) {
        return new Span(start, end, new Quote(exact, prefix, suffix));
    }
}
