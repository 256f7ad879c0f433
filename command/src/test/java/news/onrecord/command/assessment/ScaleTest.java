package news.onrecord.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.assessment.BuiltInLabel;
import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleDefined;
import news.onrecord.assessment.ScaleId;
import news.onrecord.assessment.ScaleLabel;
import news.onrecord.assessment.ScaleRevised;
import news.onrecord.assessment.Score;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final ScaleId SCALE = ScaleId.of(UUID.randomUUID());

    private final AggregateTestFixture<Scale> scale = new AggregateTestFixture<>(Scale.class);

    @Test
    void aHouseSaysHowItRates() {
        scale.givenNoPriorActivity()
                .when(new DefineScale(SCALE, of(label("FALSE", "0"), label("TRUE", "10"))))
                .expectEvents(new ScaleDefined(SCALE, of(label("FALSE", "0"), label("TRUE", "10"))));
    }

    @Test
    void aRevisionIsNumberedAndTheOneBeforeStays() {
        var other = of(label("FALSE", "1"), label("TRUE", "9"));
        scale.given(new ScaleDefined(SCALE, of(label("TRUE", "10"))), new ScaleRevised(SCALE, 2, other))
                .when(new ReviseScale(SCALE, of(label("TRUE", "8"))))
                .expectEvents(new ScaleRevised(SCALE, 3, of(label("TRUE", "8"))));
    }

    @Test
    void aLabelWithANumberOutsideOfTheScaleIsRefused() {
        refuses(Refusal.RATING_OUT_OF_BOUNDS, of(label("TRUER_THAN_TRUE", "10.1")));
        refuses(Refusal.RATING_OUT_OF_BOUNDS, of(label("LIE", "-1")));
    }

    @Test
    void aScaleOfWhichTheWorstIsAboveTheBestIsRefusedAlsoWithoutNumbers() {
        var upsideDown = new RatingScale(
                Text.of("House scale"),
                BigDecimal.TEN,
                BigDecimal.ONE,
                List.of(new ScaleLabel("UNPROVEN", null, null)));
        refuses(Refusal.RATING_OUT_OF_BOUNDS, upsideDown);
    }

    @Test
    void aLabelStandsInAScaleOnceAndNoneThatIsBuiltInDoes() {
        refuses(Refusal.INVALID_VALUE, of(label("TRUE", "9"), label("TRUE", "10")));
        refuses(Refusal.INVALID_VALUE, of(label("REFUTED", "0")));
    }

    @Test
    void aRevisionIsCheckedLikeADefinition() {
        scale.given(new ScaleDefined(SCALE, of(label("TRUE", "10"))))
                .when(new ReviseScale(SCALE, of(label("TRUE", "11"))))
                .expectNoEvents()
                .expectException(refused(Refusal.RATING_OUT_OF_BOUNDS));
    }

    @Test
    void theBuiltInLabelsThatHaveANumberAreInOrder() {
        assertThat(BuiltInLabel.SUPPORTED.score().orElseThrow().ratingValue()).isEqualTo(BigDecimal.valueOf(5));
        assertThat(BuiltInLabel.CONFLICTING_EVIDENCE.score().orElseThrow().ratingValue())
                .isEqualTo(BigDecimal.valueOf(3));
        assertThat(BuiltInLabel.REFUTED.score().orElseThrow().ratingValue()).isEqualTo(BigDecimal.ONE);
        assertThat(BuiltInLabel.NOT_ENOUGH_EVIDENCE.score()).isEmpty();
        assertThat(BuiltInLabel.UNVERIFIED.score()).isEmpty();
    }

    @Test
    void aNumberIsWrittenInOneWay() {
        assertThat(Score.plain(new BigDecimal("3.500"))).isEqualTo(new BigDecimal("3.5"));
        assertThat(Score.plain(new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000"));
        assertThat(Score.isKeepable(new BigDecimal("1E+999999999"))).isFalse();
        assertThat(Score.isKeepable(new BigDecimal("0.00001"))).isFalse();
    }

    private void refuses(Refusal refusal, RatingScale wrong) {
        scale.givenNoPriorActivity()
                .when(new DefineScale(SCALE, wrong))
                .expectNoEvents()
                .expectException(refused(refusal));
    }

    private static RatingScale of(ScaleLabel... labels) {
        return new RatingScale(Text.of("Truth"), BigDecimal.ZERO, BigDecimal.TEN, List.of(labels));
    }

    private static ScaleLabel label(String label, String number) {
        return new ScaleLabel(label, Text.of("As readers see it"), new BigDecimal(number));
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
