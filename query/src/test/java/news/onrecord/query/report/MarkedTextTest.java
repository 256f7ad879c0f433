package news.onrecord.query.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import news.onrecord.attribution.Evidentiality;
import news.onrecord.attribution.Identification;
import news.onrecord.attribution.QuoteAlteration;
import news.onrecord.attribution.ReportPart;
import news.onrecord.attribution.ReportingMode;
import news.onrecord.attribution.Salience;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.query.Links;
import news.onrecord.query.attribution.Anchoring;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.attribution.FactualityView;
import news.onrecord.query.attribution.NewestVersion;
import news.onrecord.query.attribution.Passage;
import news.onrecord.query.attribution.Printed;
import news.onrecord.query.attribution.ReportPlace;
import news.onrecord.query.attribution.Wording;
import news.onrecord.visibility.Visibility;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void aTextWithoutClaimsIsOnePieceAParagraph() {
        assertThat(drawn("Three candidates lead.\n\nRaisi is a judge.\n"))
                .isEqualTo("Three candidates lead.|Raisi is a judge.");
    }

    @Test
    void aPassageIsCutOutAndEndsWithItsNumber() {
        assertThat(drawn("The push started last month, is orchestrated.", "The push started last month"))
                .isEqualTo("[The push started last month]{1}^1, is orchestrated.");
    }

    @Test
    void aNestedPassageLeadsToTheShorterClaim() {
        assertThat(drawn("President Hassan Rouhani leads", "President Hassan Rouhani leads", "Hassan Rouhani"))
                .isEqualTo("[President ]{1}[Hassan Rouhani]{2,1}^2[ leads]{1}^1");
    }

    @Test
    void overlappingPassagesAreCutAtEveryEdge() {
        assertThat(drawn("praising them for their sacrifice", "praising them for", "them for their sacrifice"))
                .isEqualTo("[praising ]{1}[them for]{1,2}^1[ their sacrifice]{2}^2");
    }

    @Test
    void twoClaimsInTheSameWordsBothEndThere() {
        assertThat(drawn("Two sides of one coin.", "Two sides", "Two sides"))
                .isEqualTo("[Two sides]{1,2}^1^2 of one coin.");
    }

    @Test
    void aPassageOverTwoParagraphsIsMarkedInBothAndNotedInTheFirst() {
        var text = "It began.\n\nIt went on.";
        var marked = MarkedText.of(null, text, 1, List.of(found(text, "began.\n\nIt went")));
        assertThat(draw(marked)).isEqualTo("It [began.]{1}|[It went]{1}^1 on.");
        assertThat(marked.paragraphs())
                .extracting(paragraph -> paragraph.beginning().size())
                .containsExactly(1, 0);
    }

    @Test
    void offsetsCountCodePointsNotUtf16Units() {
        assertThat(drawn("😀😀 Boycott the faked election 😀", "faked election"))
                .isEqualTo("😀😀 Boycott the [faked election]{1}^1 😀");
    }

    @Test
    void wordsThatDoNotStandThereAreNotPlacedByGuess() {
        var marked = MarkedText.of(
                null,
                "Posts reached 300,000.",
                1,
                List.of(
                        attribution(new Passage(0, 5, "posts", null, null)),
                        attribution(new Passage(6, 900, "x", "", ""))));
        assertThat(draw(marked)).isEqualTo("Posts reached 300,000.");
        assertThat(marked.adrift()).extracting(Marked::number).containsExactly(1L, 2L);
    }

    @Test
    void aClaimOfTheHeadlineIsMarkedThereAndNotInTheText() {
        var headline = "Raisi leads";
        var text = "Raisi is a judge.";
        var marked = MarkedText.of(
                headline,
                text,
                1,
                List.of(
                        attribution(ReportPart.HEADLINE, new Passage(0, 5, "Raisi", "", " leads")),
                        found(text, "is a judge")));
        assertThat(draw(Objects.requireNonNull(marked.headline()))).isEqualTo("[Raisi]{1}^1 leads");
        assertThat(draw(marked)).isEqualTo("Raisi [is a judge]{2}^2.");
        assertThat(marked.adrift()).isEmpty();
    }

    @Test
    void captionsAndTranscriptsAreMarkedInTheTextThatTheyWereCheckedAgainst() {
        var marked = MarkedText.of(
                "A headline",
                "Raisi is a judge.",
                1,
                List.of(
                        attribution(ReportPart.CAPTION, new Passage(0, 5, "Raisi", "", "")),
                        attribution(ReportPart.TRANSCRIPT, new Passage(11, 16, "judge", "", ""))));
        assertThat(marked.headline()).isNull();
        assertThat(draw(marked)).isEqualTo("[Raisi]{1}^1 is a [judge]{2}^2.");
    }

    @Test
    void aClaimOfAHeadlineThatIsNotThereHasNoPlace() {
        var marked = MarkedText.of(
                null, "Raisi leads", 1, List.of(attribution(ReportPart.HEADLINE, new Passage(0, 5, "Raisi", "", ""))));
        assertThat(draw(marked)).isEqualTo("Raisi leads");
        assertThat(marked.adrift()).extracting(Marked::number).containsExactly(1L);
    }

    @Test
    void wordsThatWereErasedKeepTheirPlace() {
        var marked =
                MarkedText.of(null, "█████ is a judge.", 1, List.of(attribution(new Passage(0, 5, null, null, null))));
        assertThat(draw(marked)).isEqualTo("[█████]{1}^1 is a judge.");
    }

    @Test
    void aFurtherPageGoesOnCounting() {
        var text = "Raisi is a judge.";
        assertThat(draw(MarkedText.of(null, text, 201, List.of(found(text, "Raisi")))))
                .isEqualTo("[Raisi]{201}^201 is a judge.");
    }

    private static String drawn(String text, String... passages) {
        return draw(MarkedText.of(
                null,
                text,
                1,
                Arrays.stream(passages).map(words -> found(text, words)).toList()));
    }

    private static String draw(MarkedText marked) {
        return marked.paragraphs().stream().map(MarkedTextTest::draw).collect(joining("|"));
    }

    private static String draw(Paragraph paragraph) {
        return paragraph.segments().stream().map(MarkedTextTest::draw).collect(joining());
    }

    private static String draw(Segment segment) {
        if (!segment.marked()) {
            return segment.words();
        }
        return "[" + segment.words() + "]"
                + segment.covering().stream()
                        .map(mark -> String.valueOf(mark.number()))
                        .collect(joining(",", "{", "}"))
                + segment.ending().stream().map(mark -> "^" + mark.number()).collect(joining());
    }

    private static AttributionView found(String text, String words) {
        var index = text.indexOf(words);
        var start = text.codePointCount(0, index);
        return attribution(new Passage(start, start + words.codePointCount(0, words.length()), words, "", ""));
    }

    private static AttributionView attribution(Passage span) {
        return attribution(ReportPart.BODY, span);
    }

    private static AttributionView attribution(ReportPart part, Passage span) {
        return new AttributionView(
                "att_01890a5d-ac96-774b-bcce-b302099a8057",
                "clm_01890a5d-ac96-774b-bcce-b302099a8057",
                new ReportPlace("rep_01890a5d-ac96-774b-bcce-b302099a8057", 1, null, null, false),
                part,
                ReportingMode.AUTHOR_VOICE,
                span,
                List.of(),
                null,
                null,
                List.of(),
                0,
                Identification.AUTHOR,
                null,
                Evidentiality.NOT_EXAMINED,
                new FactualityView("CT+", "NOT_EXAMINED"),
                SourcingTerms.NOT_STATED,
                QuoteAlteration.NONE,
                Salience.MAIN,
                null,
                null,
                new Printed(span.exact(), 1, "A statement."),
                new Wording(1, "A statement."),
                List.of(),
                new NewestVersion(1, Anchoring.ANCHORED),
                Visibility.PUBLIC,
                null,
                1,
                Instant.EPOCH,
                Links.to("/claims/clm_01890a5d-ac96-774b-bcce-b302099a8057"));
    }
}
