package news.onrecord.command.claim;

import static news.onrecord.command.claim.ClaimScene.ARTICLE;
import static news.onrecord.command.claim.ClaimScene.ATTRIBUTION;
import static news.onrecord.command.claim.ClaimScene.CLAIM;
import static news.onrecord.command.claim.ClaimScene.VERSION;
import static news.onrecord.command.claim.ClaimScene.attributed;
import static news.onrecord.command.claim.ClaimScene.author;
import static news.onrecord.command.claim.ClaimScene.recorded;
import static news.onrecord.command.claim.ClaimScene.refused;
import static news.onrecord.command.claim.ClaimScene.said;
import static news.onrecord.command.claim.ClaimScene.sources;

import java.util.List;
import news.onrecord.Quote;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.ReportPart;
import news.onrecord.claim.AttributionAmended;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.command.report.PrintedPart;
import news.onrecord.command.report.PrintedVersion;
import news.onrecord.command.report.ReportStanding;
import news.onrecord.report.PartKind;
import news.onrecord.report.PartName;
import news.onrecord.report.PrintedText;
import news.onrecord.report.Span;
import news.onrecord.visibility.Audience;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which of a version's texts the words stand that carry a claim. */
class AttributedPartsTest {

    private static final PartName SECOND = new PartName(PartKind.CAPTION, 2);
    private static final PrintedPart SECOND_CAPTION = new PrintedPart(SECOND, new PrintedText("🗳 A crowd in Tehran."));

    private final AggregateTestFixture<Claim> claim = new AggregateTestFixture<>(Claim.class);

    @Test
    void wordsOfACaptionAreFoundInThatCaptionAndNotInTheBody() {
        claim.given(recorded())
                .when(attribute(SECOND_CAPTION, in(ReportPart.CAPTION, 2, 2, "A crowd", null, null)))
                .expectEvents(new ClaimAttributed(
                        CLAIM, ATTRIBUTION, VERSION, 1, in(ReportPart.CAPTION, 2, 2, "A crowd", "🗳 ", " in Tehran.")));
    }

    @Test
    void wordsOfTheBodyDoNotStandInACaption() {
        claim.given(recorded())
                .when(attribute(SECOND_CAPTION, in(ReportPart.CAPTION, 2, 0, "Posts", null, null)))
                .expectNoEvents()
                .expectException(refused(Refusal.SPAN_DOES_NOT_MATCH));
    }

    @Test
    void aCaptionThatTheVersionDoesNotHaveCarriesNothing() {
        claim.given(recorded())
                .when(attribute(null, in(ReportPart.CAPTION, 3, 0, "A crowd", null, null)))
                .expectNoEvents()
                .expectException(refused(Refusal.SPAN_DOES_NOT_MATCH, "CAPTION 3"));
        claim.given(recorded())
                .when(attribute(SECOND_CAPTION, in(ReportPart.TRANSCRIPT, 2, 2, "A crowd", null, null)))
                .expectNoEvents()
                .expectException(refused(Refusal.SPAN_DOES_NOT_MATCH, "TRANSCRIPT 2"));
    }

    @Test
    void headlineAndBodyHaveNoNumber() {
        claim.given(recorded())
                .when(attribute(SECOND_CAPTION, in(ReportPart.BODY, 2, 0, "Posts", null, null)))
                .expectNoEvents()
                .expectException(refused(Refusal.INVALID_VALUE, "BODY"));
        claim.given(recorded())
                .when(attribute(SECOND_CAPTION, in(ReportPart.HEADLINE, 1, 0, "Posts", null, null)))
                .expectNoEvents()
                .expectException(refused(Refusal.INVALID_VALUE, "HEADLINE"));
    }

    @Test
    void whichCaptionIsSaidWhereTheVersionHasSomeApart() {
        claim.given(recorded())
                .when(attribute(null, in(ReportPart.CAPTION, null, 0, "Posts", null, null)))
                .expectNoEvents()
                .expectException(refused(Refusal.MISSING_VALUE, "CAPTION 2"));
    }

    @Test
    void aTranscriptThatStandsInTheBodyIsFoundThereAsBefore() {
        claim.given(recorded())
                .when(attribute(null, in(ReportPart.TRANSCRIPT, null, 0, "Posts", null, null)))
                .expectEvents(new ClaimAttributed(
                        CLAIM, ATTRIBUTION, VERSION, 1, in(ReportPart.TRANSCRIPT, null, 0, "Posts", "", ".")));
    }

    @Test
    void anAmendmentMayFindTheWordsInAnotherPart() {
        var why = Text.of("It is under the picture.");
        claim.given(recorded(), attributed())
                .when(new AmendAttribution(
                        CLAIM, attribute(SECOND_CAPTION, in(ReportPart.CAPTION, 2, 2, "A crowd", null, null)), why))
                .expectEvents(new AttributionAmended(
                        CLAIM,
                        ATTRIBUTION,
                        VERSION,
                        in(ReportPart.CAPTION, 2, 2, "A crowd", "🗳 ", " in Tehran."),
                        why));
    }

    private static AttributeClaim attribute(@Nullable PrintedPart read, Attribution said) {
        var printed = new PrintedVersion(
                VERSION,
                ARTICLE,
                new PrintedText("Posts"),
                new PrintedText("Posts."),
                List.of(SECOND),
                read,
                new ReportStanding(VERSION.reportId(), 1, false));
        return new AttributeClaim(CLAIM, ATTRIBUTION, printed, sources(), said, Audience.DESK);
    }

    private static Attribution in(
            ReportPart part,
            @Nullable Integer number,
            int start,
            String exact,
            @Nullable String prefix,
            @Nullable String suffix) {
        var said = said(same -> same.hops(author()));
        return new Attribution(
                part,
                number,
                said.reportingMode(),
                new Span(start, start + exact.length(), new Quote(exact, prefix, suffix)),
                said.contentSpans(),
                said.sourceSpan(),
                said.cueSpan(),
                said.chain(),
                said.hedges(),
                said.evidentiality(),
                said.factuality(),
                said.sourcingTerms(),
                said.quoteAlteration(),
                said.salience(),
                said.saidAt(),
                said.note());
    }
}
