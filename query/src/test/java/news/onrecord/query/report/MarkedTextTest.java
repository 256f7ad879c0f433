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
import news.onrecord.report.PartKind;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;
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
        var marked = MarkedText.of(null, text, List.of(), 1, List.of(found(text, "began.\n\nIt went")));
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
                List.of(),
                1,
                List.of(
                        attribution(new Passage(0, 5, "posts", null, null, null)),
                        attribution(new Passage(6, 900, "x", "", "", null))));
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
                List.of(),
                1,
                List.of(
                        attribution(ReportPart.HEADLINE, new Passage(0, 5, "Raisi", "", " leads", null)),
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
                List.of(),
                1,
                List.of(
                        attribution(ReportPart.CAPTION, new Passage(0, 5, "Raisi", "", "", null)),
                        attribution(ReportPart.TRANSCRIPT, new Passage(11, 16, "judge", "", "", null))));
        assertThat(marked.headline()).isNull();
        assertThat(draw(marked)).isEqualTo("[Raisi]{1}^1 is a [judge]{2}^2.");
    }

    @Test
    void aCaptionWithATextOfItsOwnIsMarkedApart() {
        var marked = MarkedText.of(
                null,
                "Raisi is a judge.",
                List.of(part(PartKind.CAPTION, "Raisi, a cleric"), part(PartKind.TRANSCRIPT, "Who?\nRaisi.")),
                1,
                List.of(
                        found("Raisi is a judge.", "Raisi"),
                        attribution(ReportPart.CAPTION, 1, new Passage(7, 15, "a cleric", "", "", null)),
                        attribution(ReportPart.TRANSCRIPT, 1, new Passage(5, 10, "Raisi", "", "", "00:00:02.000")),
                        attribution(ReportPart.CAPTION, 2, new Passage(0, 5, "Raisi", "", "", null))));

        assertThat(draw(marked)).isEqualTo("[Raisi]{1}^1 is a judge.");
        assertThat(marked.parts())
                .extracting(part -> draw(part.paragraphs()))
                .containsExactly("Raisi, [a cleric]{2}^2", "Who?|[Raisi]{3}^3.");
        assertThat(marked.adrift()).extracting(Marked::number).containsExactly(4L);
    }

    @Test
    void aClaimOfAHeadlineThatIsNotThereHasNoPlace() {
        var marked = MarkedText.of(
                null,
                "Raisi leads",
                List.of(),
                1,
                List.of(attribution(ReportPart.HEADLINE, new Passage(0, 5, "Raisi", "", "", null))));
        assertThat(draw(marked)).isEqualTo("Raisi leads");
        assertThat(marked.adrift()).extracting(Marked::number).containsExactly(1L);
    }

    @Test
    void wordsThatWereErasedKeepTheirPlace() {
        var marked = MarkedText.of(
                null,
                "█████ is a judge.",
                List.of(),
                1,
                List.of(attribution(new Passage(0, 5, null, null, null, null))));
        assertThat(draw(marked)).isEqualTo("[█████]{1}^1 is a judge.");
    }

    @Test
    void aFurtherPageGoesOnCounting() {
        var text = "Raisi is a judge.";
        assertThat(draw(MarkedText.of(null, text, List.of(), 201, List.of(found(text, "Raisi")))))
                .isEqualTo("[Raisi]{201}^201 is a judge.");
    }

    private static String drawn(String text, String... passages) {
        return draw(MarkedText.of(
                null,
                text,
                List.of(),
                1,
                Arrays.stream(passages).map(words -> found(text, words)).toList()));
    }

    private static String draw(MarkedText marked) {
        return draw(marked.paragraphs());
    }

    private static String draw(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(MarkedTextTest::draw).collect(joining("|"));
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
        return attribution(new Passage(start, start + words.codePointCount(0, words.length()), words, "", "", null));
    }

    private static AttributionView attribution(Passage span) {
        return attribution(ReportPart.BODY, span);
    }

    private static PartView part(PartKind kind, String text) {
        return new PartView(kind, 1, null, text, null, List.of(), 1);
    }

    private static AttributionView attribution(ReportPart part, Passage span) {
        return attribution(part, null, span);
    }

    private static AttributionView attribution(ReportPart part, @Nullable Integer number, Passage span) {
        return new AttributionView(
                "att_01890a5d-ac96-774b-bcce-b302099a8057",
                "clm_01890a5d-ac96-774b-bcce-b302099a8057",
                new ReportPlace("rep_01890a5d-ac96-774b-bcce-b302099a8057", 1, null, null, false),
                part,
                number,
                null,
                null,
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
                null,
                List.of(),
                List.of(),
                null,
                new NewestVersion(1, Anchoring.ANCHORED),
                Visibility.PUBLIC,
                null,
                1,
                Instant.EPOCH,
                Links.to("/claims/clm_01890a5d-ac96-774b-bcce-b302099a8057"));
    }
}
