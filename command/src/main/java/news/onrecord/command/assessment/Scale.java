package news.onrecord.command.assessment;

import java.util.HashSet;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.assessment.BuiltInLabel;
import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleDefined;
import news.onrecord.assessment.ScaleId;
import news.onrecord.assessment.ScaleLabel;
import news.onrecord.assessment.ScaleRevised;
import news.onrecord.assessment.Score;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A rating scale of the house, in numbered revisions. */
public final class Scale {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ScaleId id;

    private int revision;

    Scale() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(DefineScale command) {
        check(command.scale());
        AggregateLifecycle.apply(new ScaleDefined(command.scaleId(), command.scale()));
    }

    @CommandHandler
    void decide(ReviseScale command) {
        check(command.scale());
        AggregateLifecycle.apply(new ScaleRevised(command.scaleId(), revision + 1, command.scale()));
    }

    private static void check(RatingScale scale) {
        RatingRules.checkBounds(scale);
        var known = new HashSet<String>();
        for (var step : scale.labels()) {
            if (BuiltInLabel.named(step.label()).isPresent()) {
                throw new Refused(
                        Refusal.INVALID_VALUE,
                        "'label' " + step.label() + " is built in and means the same in every house. Choose another.");
            }
            if (!known.add(step.label())) {
                throw new Refused(Refusal.INVALID_VALUE, "'label' " + step.label() + " stands in the scale twice.");
            }
            check(step, scale);
        }
    }

    private static void check(ScaleLabel step, RatingScale scale) {
        var value = step.ratingValue();
        if (value != null) {
            RatingRules.check(new Score(value, scale.worstRating(), scale.bestRating()));
        }
    }

    @EventSourcingHandler
    void evolve(ScaleDefined event) {
        id = event.scaleId();
        revision = 1;
    }

    @EventSourcingHandler
    void evolve(ScaleRevised event) {
        revision = event.revision();
    }
}
