package news.onrecord.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The labels that every house has without defining them. Those that say how true the claim is have a number from 1 to 5;
 * that there is not enough evidence, or that nobody has checked, is no place between false and true and has none.
 */
public enum BuiltInLabel {
    SUPPORTED(5),
    REFUTED(1),
    CONFLICTING_EVIDENCE(3),
    NOT_ENOUGH_EVIDENCE(null),
    UNVERIFIED(null);

    private final @Nullable Integer number;

    BuiltInLabel(@Nullable Integer number) {
        this.number = number;
    }

    /** Its place between 1 and 5, if it has one. */
    public Optional<Score> score() {
        return Optional.ofNullable(number)
                .map(value -> new Score(BigDecimal.valueOf(value), Score.WORST, Score.BEST));
    }

    /** The one of that name, if there is one. */
    public static Optional<BuiltInLabel> named(String label) {
        return Arrays.stream(values()).filter(one -> one.name().equals(label)).findFirst();
    }
}
