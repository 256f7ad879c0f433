package news.onrecord.command.takedown;

import java.time.Clock;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.correction.ReviewBody;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.CurrentActor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.ledger.Once;
import news.onrecord.takedown.TakedownId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors for takedowns: who proposes, and who decides. Nothing is erased here. */
@RestController
@RequestMapping("/api/takedowns")
final class TakedownCommandController {

    private final CommandDoor door;
    private final CurrentActor current;
    private final TextsOnRecord texts;
    private final Clock clock;

    TakedownCommandController(CommandDoor door, CurrentActor current, TextsOnRecord texts, Clock clock) {
        this.door = door;
        this.current = current;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Recorded> propose(@RequestBody TakedownBody body) {
        var id = Given.id(body.id(), TakedownId::of);
        var command = new ProposeTakedown(
                id,
                current.actor().people(),
                Given.toCome("expiresAt", body.expiresAt(), clock),
                Given.required("ground", body.ground()),
                Given.text("reason", body.reason()),
                body.demand(clock),
                texts.named(body.reach()));
        return door.enter(id.value(), command).at(path(id) + Once.WAITING);
    }

    @PostMapping("/{id}/amendment")
    ResponseEntity<Recorded> amend(@PathVariable String id, @RequestBody TakedownBody body) {
        if (body.id() != null) {
            throw new Refused(Refusal.INVALID_VALUE, "an amendment takes no 'id'.");
        }
        var takedown = id(id);
        var receipt = door.change(new AmendTakedown(
                takedown,
                current.actor().people(),
                Given.toCome("expiresAt", body.expiresAt(), clock),
                Given.required("ground", body.ground()),
                Given.text("reason", body.reason()),
                body.demand(clock),
                texts.named(body.reach()),
                clock.instant()));
        return new Recorded(takedown.value(), receipt.position()).at(path(takedown) + Once.WAITING);
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<Recorded> approve(@PathVariable String id, @RequestBody ReviewBody body) {
        if (body.reason() != null) {
            throw new Refused(Refusal.INVALID_VALUE, "an approval takes no 'reason': the takedown has one.");
        }
        return change(
                id(id),
                new ApproveTakedown(
                        id(id),
                        Given.required("version", body.version()),
                        current.actor().people(),
                        clock.instant()));
    }

    @PostMapping("/{id}/refusal")
    ResponseEntity<Recorded> refuse(@PathVariable String id, @RequestBody ReviewBody body) {
        return change(
                id(id),
                new RefuseTakedown(
                        id(id),
                        Given.required("version", body.version()),
                        Given.text("reason", body.reason()),
                        current.actor().people()));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Recorded> withdraw(
            @PathVariable String id, @RequestBody(required = false) @Nullable ReviewBody body) {
        var given = Given.orElse(body, ReviewBody.EMPTY);
        if (given.version() != null) {
            throw new Refused(Refusal.INVALID_VALUE, "a withdrawal takes no 'version': it takes back all of them.");
        }
        return change(
                id(id),
                new WithdrawTakedown(
                        id(id),
                        Given.optionalText("reason", given.reason()),
                        current.actor().people()));
    }

    @PostMapping("/{id}/expiry")
    ResponseEntity<Recorded> expire(@PathVariable String id) {
        return change(id(id), new ExpireTakedown(id(id), clock.instant()));
    }

    private ResponseEntity<Recorded> change(TakedownId id, Object command) {
        var receipt = door.change(command);
        return new Recorded(id.value(), receipt.position()).at(path(id));
    }

    private static TakedownId id(String given) {
        return Given.idInPath(given, TakedownId::new);
    }

    private static String path(TakedownId id) {
        return "/api/takedowns/" + id;
    }
}
