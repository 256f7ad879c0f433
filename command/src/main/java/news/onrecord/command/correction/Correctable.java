package news.onrecord.command.correction;

import java.util.function.Function;
import news.onrecord.Id;
import news.onrecord.correction.CorrectionTarget;

/**
 * Something that can be corrected, as its door knows it.
 *
 * @param usual what a correction aims at when it does not say
 * @param steps the thing's own command for a step, made anew for every attempt
 * @param page where it can be read
 */
public record Correctable(Id id, CorrectionTarget usual, Function<CorrectionStep, Object> steps, String page) {

    Object command(CorrectionStep step) {
        return steps.apply(step);
    }
}
