package news.onrecord.command.assessment;

import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Rate differently from now on. */
record ReviseScale(@TargetAggregateIdentifier ScaleId scaleId, RatingScale scale) {}
