package news.onrecord.command.claim;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.Given;
import org.jspecify.annotations.Nullable;

/**
 * What a request to amend an attribution may say.
 *
 * @param attribution all of it, as it should have been said
 */
record AmendmentBody(@Nullable Text reason, @Nullable AttributionBody attribution) {

    Text givenReason() {
        return Given.text("reason", reason);
    }

    AttributionBody given() {
        var given = Given.required("attribution", attribution);
        if (given.id() != null || given.visibility() != null || given.embargoedUntil() != null) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'attribution' of an amendment takes neither 'id' nor 'visibility' nor 'embargoedUntil': it keeps"
                            + " its id, and who may read it is changed at its own address.");
        }
        return given;
    }
}
