package news.onrecord.command.complaint;

import java.time.Clock;
import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.door.ThingsOnRecord;
import news.onrecord.complaint.ComplaintId;
import news.onrecord.complaint.Outcome;
import news.onrecord.complaint.Reply;
import news.onrecord.correction.CorrectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for commands about complaints. */
@RestController
final class ComplaintCommandController {

    private final CommandDoor door;
    private final ThingsOnRecord things;
    private final Clock clock;

    ComplaintCommandController(CommandDoor door, ThingsOnRecord things, Clock clock) {
        this.door = door;
        this.things = things;
        this.clock = clock;
    }

    record AcknowledgementBody(
            @Nullable PartialDate acknowledgedAt, @Nullable Text note) {}

    record DeadlineBody(@Nullable String dueBy, @Nullable Text reason) {}

    record ReplyBody(@Nullable Text text, @Nullable Text url) {

        @Nullable
        Reply reply() {
            return text == null && url == null
                    ? null
                    : new Reply(Given.optionalText("reply.text", text), Given.optionalText("reply.url", url));
        }
    }

    record DecisionBody(
            @Nullable Outcome outcome,
            @Nullable Text reason,
            @Nullable ReplyBody reply,
            @Nullable PartialDate decidedAt) {}

    record LinkBody(@Nullable CorrectionId correctionId) {}

    @PostMapping("/api/complaints")
    ResponseEntity<Recorded> receive(@RequestBody ComplaintBody body) {
        var id = Given.id(body.id(), ComplaintId::of);
        var receivedAt = Given.past("receivedAt", body.receivedAt(), clock);
        var command = new ReceiveComplaint(
                id,
                body.subject(),
                body.allGrounds(),
                Given.text("words", body.words()),
                body.whoComplained(),
                receivedAt,
                Deadlines.fromReception(body.dueBy(), receivedAt, clock));
        things.require("aboutId", command.aboutId());
        return door.enter(id.value(), command).at("/api/complaints/" + id);
    }

    @PostMapping("/api/complaints/{id}/acknowledgement")
    ResponseEntity<Recorded> acknowledge(@PathVariable String id, @RequestBody AcknowledgementBody body) {
        var complaint = Given.idInPath(id, ComplaintId::new);
        return changed(
                complaint,
                new AcknowledgeComplaint(
                        complaint,
                        Given.past("acknowledgedAt", body.acknowledgedAt(), clock),
                        Given.optionalText("note", body.note())));
    }

    @PostMapping("/api/complaints/{id}/deadline")
    ResponseEntity<Recorded> extend(@PathVariable String id, @RequestBody DeadlineBody body) {
        var complaint = Given.idInPath(id, ComplaintId::new);
        return changed(
                complaint,
                new ExtendDeadline(
                        complaint,
                        Given.instant("dueBy", Given.required("dueBy", body.dueBy())),
                        Given.text("reason", body.reason())));
    }

    @PostMapping("/api/complaints/{id}/decision")
    ResponseEntity<Recorded> decide(@PathVariable String id, @RequestBody DecisionBody body) {
        var complaint = Given.idInPath(id, ComplaintId::new);
        return changed(
                complaint,
                new DecideComplaint(
                        complaint,
                        Given.required("outcome", body.outcome()),
                        Given.optionalText("reason", body.reason()),
                        body.reply() == null ? null : body.reply().reply(),
                        Given.past("decidedAt", body.decidedAt(), clock)));
    }

    @PostMapping("/api/complaints/{id}/reopening")
    ResponseEntity<Recorded> reopen(@PathVariable String id, @RequestBody DeadlineBody body) {
        var complaint = Given.idInPath(id, ComplaintId::new);
        return changed(
                complaint,
                new ReopenComplaint(
                        complaint, Given.text("reason", body.reason()), Deadlines.fromNow(body.dueBy(), clock)));
    }

    @PostMapping("/api/complaints/{id}/corrections")
    ResponseEntity<Recorded> link(@PathVariable String id, @RequestBody LinkBody body) {
        var complaint = Given.idInPath(id, ComplaintId::new);
        var correction = Given.required("correctionId", body.correctionId());
        things.require("correctionId", correction.value());
        return changed(complaint, new LinkCorrection(complaint, correction));
    }

    private ResponseEntity<Recorded> changed(ComplaintId complaint, Object command) {
        var receipt = door.change(command);
        return new Recorded(complaint.value(), receipt.position()).at("/api/complaints/" + complaint);
    }
}
