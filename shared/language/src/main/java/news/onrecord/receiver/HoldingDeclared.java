package news.onrecord.receiver;

import news.onrecord.Id;
import news.onrecord.Introduces;
import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * A receiver said: we carry this. It is the receiver's word, and says nothing about whether there is such a thing.
 *
 * @param thingId the id of a claim or a report
 * @param externalId what the receiver calls it
 * @param url where the receiver carries it
 */
public record HoldingDeclared(
        ReceiverId receiverId,
        HoldingId holdingId,
        String thingId,
        String externalId,
        @Nullable Text url)
        implements ReceiverEvent, Introduces {

    @Override
    public Id introduces() {
        return holdingId;
    }
}
