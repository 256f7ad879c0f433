package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.source.SourceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Write down who a confidential source is.
 *
 * @param by the desk of whoever seals it
 * @param desk whose source it is from now on
 * @param identity as ciphertext already: no command carries it in the clear
 */
public record SealIdentity(
        @TargetAggregateIdentifier SourceId sourceId, String by, String desk, String keyId, Text identity) {}
