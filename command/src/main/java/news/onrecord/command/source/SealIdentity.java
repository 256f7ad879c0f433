package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Write down who a confidential source is.
 *
 * @param identity as ciphertext already: no command carries it in the clear
 */
public record SealIdentity(@TargetAggregateIdentifier SourceId sourceId, String desk, String keyId, Text identity) {}
