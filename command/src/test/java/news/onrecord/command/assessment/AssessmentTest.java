package news.onrecord.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.assessment.AssessmentId;
import news.onrecord.assessment.AssessmentRevised;
import news.onrecord.assessment.AssessmentRevoked;
import news.onrecord.assessment.Assessor;
import news.onrecord.assessment.ClaimAssessed;
import news.onrecord.assessment.Evidence;
import news.onrecord.assessment.Finding;
import news.onrecord.assessment.Rating;
import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleId;
import news.onrecord.assessment.ScaleLabel;
import news.onrecord.assessment.ScaleRevision;
import news.onrecord.assessment.Score;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.source.RegisteredSource;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final AssessmentId ASSESSMENT = AssessmentId.of(UUID.randomUUID());
    private static final ClaimId CLAIM = ClaimId.of(UUID.randomUUID());
    private static final ClaimId ANOTHER = ClaimId.of(UUID.randomUUID());
    private static final AssessedClaim STANDS = new AssessedClaim(CLAIM, 4, false, null);
    private static final AssessedClaim VOIDED = new AssessedClaim(CLAIM, 5, true, null);
    private static final AssessedClaim MERGED = new AssessedClaim(CLAIM, 5, false, ANOTHER);
    private static final Assessor ANNOTATOR = new Assessor(Text.of("annotator"), null);
    private static final SourceId CHECKERS = SourceId.of(UUID.randomUUID());
    private static final RegisteredSource CHECKERS_REGISTERED =
            new RegisteredSource(SourceKind.ORGANISATION, null, false, 7);
    private static final Text COUNTED = Text.of("We counted the posts: there were 300,214.");
    private static final Audience UNTIL_MORNING =
            new Audience(Visibility.PUBLIC, Instant.parse("2026-12-01T05:00:00Z"));
    private static final HouseScale HOUSE = new HouseScale(
            new ScaleRevision(ScaleId.of(UUID.randomUUID()), 3),
            new RatingScale(
                    Text.of("Truth"),
                    BigDecimal.ZERO,
                    BigDecimal.TEN,
                    List.of(
                            new ScaleLabel("MOSTLY_TRUE", Text.of("Mostly true"), new BigDecimal("7.5")),
                            new ScaleLabel("SATIRE", null, null))));

    private final AggregateTestFixture<Assessment> assessment = new AggregateTestFixture<>(Assessment.class);

    @Test
    void aClaimIsAssessedWithALabelThatEveryHouseHasAndItsNumber() {
        assessment
                .givenNoPriorActivity()
                .when(assess(label(null, "SUPPORTED")))
                .expectSuccessfulHandlerExecution()
                .expectEvents(assessed(new Rating(null, "SUPPORTED", score("5", "1", "5"), null)));
    }

    @Test
    void thatNobodyCheckedIsNoPlaceBetweenFalseAndTrue() {
        assessment
                .givenNoPriorActivity()
                .when(assess(label(null, "UNVERIFIED")))
                .expectEvents(assessed(new Rating(null, "UNVERIFIED", null, null)));
    }

    @Test
    void aLabelOfTheHousesScaleBringsItsNumberAndItsWordsInThatRevision() {
        assessment
                .givenNoPriorActivity()
                .when(assess(label(HOUSE, "MOSTLY_TRUE")))
                .expectEvents(assessed(
                        new Rating(HOUSE.id(), "MOSTLY_TRUE", score("7.5", "0", "10"), Text.of("Mostly true"))));
        assessment
                .givenNoPriorActivity()
                .when(assess(label(HOUSE, "SATIRE")))
                .expectEvents(assessed(new Rating(HOUSE.id(), "SATIRE", null, null)));
    }

    @Test
    void aLabelThatTheScaleDoesNotHaveIsRefused() {
        refuses(Refusal.INVALID_VALUE, label(HOUSE, "SUPPORTED"));
        refuses(Refusal.INVALID_VALUE, label(null, "MOSTLY_TRUE"));
        refuses(Refusal.MISSING_VALUE, label(HOUSE, null));
    }

    @Test
    void plainNumbersAreFromOneToFiveWhereNothingElseIsSaid() {
        assessment
                .givenNoPriorActivity()
                .when(assess(numbers("3.50", null, null)))
                .expectEvents(assessed(new Rating(null, null, score("3.5", "1", "5"), null)));
        assessment
                .givenNoPriorActivity()
                .when(assess(numbers("0", "0", "4")))
                .expectEvents(assessed(new Rating(null, null, score("0", "0", "4"), null)));
    }

    @Test
    void aNumberThatIsWorseThanTheWorstOrBetterThanTheBestIsRefused() {
        refuses(Refusal.RATING_OUT_OF_BOUNDS, numbers("0.99", null, null));
        refuses(Refusal.RATING_OUT_OF_BOUNDS, numbers("6", null, null));
        refuses(Refusal.RATING_OUT_OF_BOUNDS, numbers("3", "5", "1"));
    }

    @Test
    void aRatingMayBeWordsAlone() {
        var words = Text.of("Four noses");
        assessment
                .givenNoPriorActivity()
                .when(assess(new GivenRating(null, null, null, null, null, words)))
                .expectEvents(assessed(new Rating(null, null, null, words)));
    }

    @Test
    void aRatingThatSaysNothingOrTwoThingsIsRefused() {
        refuses(Refusal.MISSING_VALUE, numbers(null, null, null));
        refuses(Refusal.MISSING_VALUE, numbers(null, "1", "5"));
        refuses(
                Refusal.INVALID_VALUE,
                new GivenRating(null, "SUPPORTED", BigDecimal.ONE, null, null, Text.of("False")));
    }

    @Test
    void aClaimThatWasRecordedInErrorIsNotAssessed() {
        assessment
                .givenNoPriorActivity()
                .when(new AssessClaim(
                        ASSESSMENT, VOIDED, ANNOTATOR, null, review(label(null, "SUPPORTED")), Audience.DESK))
                .expectNoEvents()
                .expectException(refused(Refusal.CLAIM_VOID));
        assessment
                .given(assessed(unverified()))
                .when(new ReviseAssessment(ASSESSMENT, VOIDED, review(label(null, "REFUTED"))))
                .expectNoEvents()
                .expectException(refused(Refusal.CLAIM_VOID));
    }

    @Test
    void aDuplicateIsNotAssessedButTheClaimThatStandsForIt() {
        assessment
                .givenNoPriorActivity()
                .when(new AssessClaim(
                        ASSESSMENT, MERGED, ANNOTATOR, null, review(label(null, "SUPPORTED")), Audience.DESK))
                .expectNoEvents()
                .expectException(refused(Refusal.CLAIM_MERGED));
    }

    @Test
    void whatWasSaidOfAClaimBeforeItWasMergedMayBeRevised() {
        assessment
                .given(assessed(unverified()))
                .when(new ReviseAssessment(ASSESSMENT, MERGED, review(label(null, "REFUTED"))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aMergedSourceIsNotNamedAsTheAuthorButWhoStandsForIt() {
        assessment
                .givenNoPriorActivity()
                .when(assess(new RegisteredSource(SourceKind.ORGANISATION, SourceId.of(UUID.randomUUID()), false, 7)))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED));
        assessment.givenNoPriorActivity().when(assess(CHECKERS_REGISTERED)).expectSuccessfulHandlerExecution();
    }

    private static AssessClaim assess(RegisteredSource source) {
        return new AssessClaim(
                ASSESSMENT,
                STANDS,
                new Assessor(null, CHECKERS),
                source,
                review(label(null, "SUPPORTED")),
                Audience.DESK);
    }

    @Test
    void anAssessmentAndItsRevisionsRestOnTheClaimAndItsAuthorNotBeingMerged() {
        assertThat(assess(CHECKERS_REGISTERED).restsOn()).isEqualTo(Map.of(CLAIM.value(), 4L, CHECKERS.value(), 7L));
        assertThat(assess(label(null, "SUPPORTED")).restsOn()).isEqualTo(Map.of(CLAIM.value(), 4L));
        assertThat(new ReviseAssessment(ASSESSMENT, STANDS, review(label(null, "REFUTED"))).restsOn())
                .isEqualTo(Map.of(CLAIM.value(), 4L));
    }

    @Test
    void theSameIdIsNotRecordedTwice() {
        assessment
                .given(assessed(unverified()))
                .when(assess(label(null, "SUPPORTED")))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void anAssessmentForOthersThanTheDeskSaysSoInTheSameBreath() {
        var command =
                new AssessClaim(ASSESSMENT, STANDS, ANNOTATOR, null, review(label(null, "UNVERIFIED")), UNTIL_MORNING);
        assessment
                .givenNoPriorActivity()
                .when(command)
                .expectEvents(assessed(unverified()), VisibilityChanged.of(ASSESSMENT, UNTIL_MORNING));
    }

    @Test
    void aRevisionLeavesTheOneBeforeAsItWas() {
        assessment
                .given(assessed(unverified()), new AssessmentRevised(ASSESSMENT, 2, finding(unverified())))
                .when(new ReviseAssessment(ASSESSMENT, STANDS, review(label(null, "REFUTED"))))
                .expectEvents(new AssessmentRevised(
                        ASSESSMENT, 3, finding(new Rating(null, "REFUTED", score("1", "1", "5"), null))));
    }

    @Test
    void aRevisionIsRatedByTheSameRules() {
        assessment
                .given(assessed(unverified()))
                .when(new ReviseAssessment(ASSESSMENT, STANDS, review(numbers("9", null, null))))
                .expectNoEvents()
                .expectException(refused(Refusal.RATING_OUT_OF_BOUNDS));
    }

    @Test
    void whatWasRevokedStaysAsItIs() {
        var reason = Text.of("The count was wrong.");
        assessment
                .given(assessed(unverified()))
                .when(new RevokeAssessment(ASSESSMENT, reason))
                .expectEvents(new AssessmentRevoked(ASSESSMENT, reason));
        assessment
                .given(assessed(unverified()), new AssessmentRevoked(ASSESSMENT, reason))
                .when(new RevokeAssessment(ASSESSMENT, reason))
                .expectNoEvents()
                .expectException(refused(Refusal.ASSESSMENT_REVOKED));
        assessment
                .given(assessed(unverified()), new AssessmentRevoked(ASSESSMENT, reason))
                .when(new ReviseAssessment(ASSESSMENT, STANDS, review(label(null, "REFUTED"))))
                .expectNoEvents()
                .expectException(refused(Refusal.ASSESSMENT_REVOKED));
    }

    @Test
    void whoMayReadItIsSaidAtAnyTimeAndNotTwice() {
        assessment
                .given(assessed(unverified()))
                .when(new ChangeAssessmentVisibility(ASSESSMENT, ASSESSMENT, UNTIL_MORNING))
                .expectEvents(VisibilityChanged.of(ASSESSMENT, UNTIL_MORNING));
        assessment
                .given(assessed(unverified()), VisibilityChanged.of(ASSESSMENT, UNTIL_MORNING))
                .when(new ChangeAssessmentVisibility(ASSESSMENT, ASSESSMENT, UNTIL_MORNING))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    private void refuses(Refusal refusal, GivenRating rating) {
        assessment.givenNoPriorActivity().when(assess(rating)).expectNoEvents().expectException(refused(refusal));
    }

    private static AssessClaim assess(GivenRating rating) {
        return new AssessClaim(ASSESSMENT, STANDS, ANNOTATOR, null, review(rating), Audience.DESK);
    }

    private static Review review(GivenRating rating) {
        return new Review(rating, COUNTED, PartialDate.of("2017-06"), null, evidence());
    }

    private static List<Evidence> evidence() {
        return List.of(new Evidence(Text.of("https://archive.example/posts"), null, null));
    }

    private static GivenRating label(@Nullable HouseScale scale, @Nullable String label) {
        return new GivenRating(scale, label, null, null, null, null);
    }

    private static GivenRating numbers(@Nullable String value, @Nullable String worst, @Nullable String best) {
        return new GivenRating(null, null, number(value), number(worst), number(best), null);
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    private static Score score(String value, String worst, String best) {
        return new Score(new BigDecimal(value), new BigDecimal(worst), new BigDecimal(best));
    }

    private static Rating unverified() {
        return new Rating(null, "UNVERIFIED", null, null);
    }

    private static Finding finding(Rating rating) {
        return new Finding(rating, COUNTED, PartialDate.of("2017-06"), null, evidence());
    }

    private static ClaimAssessed assessed(Rating rating) {
        return new ClaimAssessed(ASSESSMENT, CLAIM, ANNOTATOR, finding(rating));
    }

    private static Matcher<?> refused(Refusal refusal) {
        return new CustomTypeSafeMatcher<Refused>("refused with " + refusal) {
            @Override
            protected boolean matchesSafely(Refused given) {
                return given.refusal() == refusal;
            }
        };
    }
}
