package news.onrecord.command.claim;

import news.onrecord.claim.ClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ask at which place of its stream a claim got the words that stand: it remembers no words itself. Records nothing. */
record LocateStatement(@TargetAggregateIdentifier ClaimId claimId) {}
