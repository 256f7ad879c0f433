package news.onrecord.command.receiver;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.door.ThingsOnRecord;
import news.onrecord.receiver.HoldingId;
import news.onrecord.receiver.ReceiverId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door through which a receiver says what it carries. Whether there is such a thing, and whether the receiver may read
 * it, is neither asked nor told (docs/decisions/holdings-are-the-receivers-word.md).
 */
@RestController
final class HoldingCommandController {

    private static final int LONGEST_ID = 200;

    private final CommandDoor door;
    private final Answerers answerers;

    HoldingCommandController(CommandDoor door, Answerers answerers) {
        this.door = door;
        this.answerers = answerers;
    }

    record HoldingBody(
            @Nullable HoldingId id,
            @Nullable ReceiverId receiverId,
            @Nullable String thingId,
            @Nullable String externalId,
            @Nullable Text url) {}

    record WithdrawalBody(@Nullable Text reason) {}

    @PostMapping("/api/holdings")
    ResponseEntity<Recorded> declare(@RequestBody HoldingBody body) {
        var receiver = Given.required("receiverId", body.receiverId());
        var id = Given.id(body.id(), HoldingId::of);
        var receipt = door.change(new DeclareHolding(
                receiver,
                answerers.asking(),
                id,
                ThingsOnRecord.claimOrReport("thingId", Given.required("thingId", body.thingId())),
                externalId(Given.required("externalId", body.externalId())),
                Given.optionalText("url", body.url())));
        return new Recorded(id.value(), receipt.position()).at("/api/receivers/" + receiver);
    }

    @PostMapping("/api/receivers/{id}/holdings/{holding}/withdrawal")
    ResponseEntity<Recorded> withdraw(
            @PathVariable String id, @PathVariable String holding, @RequestBody WithdrawalBody body) {
        var receiver = Given.idInPath(id, ReceiverId::new);
        var receipt = door.change(new WithdrawHolding(
                receiver,
                answerers.asking(),
                Given.idInPath(holding, HoldingId::new),
                Given.optionalText("reason", body.reason())));
        return new Recorded(holding, receipt.position()).at("/api/receivers/" + id);
    }

    private static String externalId(String given) {
        var checked = Given.wellFormed("externalId", given);
        if (checked.isBlank() || checked.codePointCount(0, checked.length()) > LONGEST_ID) {
            throw new Refused(
                    Refusal.INVALID_VALUE, "'externalId' takes 1 to " + LONGEST_ID + " characters, not spaces alone.");
        }
        return checked;
    }
}
