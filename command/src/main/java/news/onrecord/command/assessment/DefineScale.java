package news.onrecord.command.assessment;

import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say how the house rates. */
record DefineScale(@TargetAggregateIdentifier ScaleId scaleId, RatingScale scale) {}
