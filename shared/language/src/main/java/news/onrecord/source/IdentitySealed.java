package news.onrecord.source;

import news.onrecord.Sealed;
import news.onrecord.Text;

/**
 * Who a confidential source is was written down, for some people of one desk. The last one of a source holds.
 *
 * @param desk whose source it is
 * @param keyId names the key under which the identity was sealed; that key is never in the database
 * @param identity who the source is and who may read it, as ciphertext
 */
public record IdentitySealed(SourceId sourceId, String desk, String keyId, Text identity)
        implements SourceEvent, Sealed {}
