package news.onrecord.command.takedown;

import java.time.Instant;
import news.onrecord.takedown.TakedownId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that the time of a takedown's proposal is over. */
record ExpireTakedown(@TargetAggregateIdentifier TakedownId takedownId, Instant now) {}
