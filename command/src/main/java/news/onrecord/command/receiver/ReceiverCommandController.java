package news.onrecord.command.receiver;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.receiver.ReceiverId;
import news.onrecord.receiver.ReceiverKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door through which the desk enters receivers, and says who answers for each. */
@RestController
final class ReceiverCommandController {

    private final CommandDoor door;
    private final Answerers answerers;

    ReceiverCommandController(CommandDoor door, Answerers answerers) {
        this.door = door;
        this.answerers = answerers;
    }

    record Registration(
            @Nullable ReceiverId id,
            @Nullable Text name,
            @Nullable ReceiverKind kind,
            @Nullable Text contact,
            @Nullable String ownerId) {}

    record OwnerBody(@Nullable String ownerId) {}

    @PostMapping("/api/receivers")
    ResponseEntity<Recorded> register(@RequestBody Registration body) {
        var id = Given.id(body.id(), ReceiverId::of);
        var command = new RegisterReceiver(
                id,
                Given.text("name", body.name()),
                Given.required("kind", body.kind()),
                Given.optionalText("contact", body.contact()),
                owner(body.ownerId()));
        return door.enter(id.value(), command).at("/api/receivers/" + id);
    }

    @PostMapping("/api/receivers/{id}/owner")
    ResponseEntity<Recorded> handOver(@PathVariable String id, @RequestBody OwnerBody body) {
        var receiver = Given.idInPath(id, ReceiverId::new);
        var receipt = door.change(new HandOverReceiver(receiver, owner(body.ownerId())));
        return new Recorded(id, receipt.position()).at("/api/receivers/" + id);
    }

    private @Nullable String owner(@Nullable String given) {
        if (given != null && !answerers.canAnswer(given)) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'ownerId' must be the id of a person (per_…) who may answer for receivers and was not let go.");
        }
        return given;
    }
}
