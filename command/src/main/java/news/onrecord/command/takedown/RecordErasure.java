package news.onrecord.command.takedown;

import news.onrecord.takedown.TakedownId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Put on record that the words of an approved takedown are gone, which they are when this is sent. */
record RecordErasure(@TargetAggregateIdentifier TakedownId takedownId) {}
