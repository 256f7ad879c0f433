package news.onrecord.command.assessment;

import java.math.BigDecimal;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.assessment.Score;

/** Checks the numbers that a request rates with. */
final class Numbers {

    private Numbers() {}

    /** The number, if it is one that can be kept. */
    static BigDecimal check(String field, BigDecimal given) {
        if (!Score.isKeepable(given)) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'" + field + "' must be from -1,000,000 to 1,000,000, with four decimals at the most.");
        }
        return given;
    }
}
