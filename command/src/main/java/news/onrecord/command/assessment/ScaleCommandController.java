package news.onrecord.command.assessment;

import news.onrecord.assessment.ScaleId;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for commands about the house's rating scales. */
@RestController
final class ScaleCommandController {

    private final CommandDoor door;

    ScaleCommandController(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/api/scales")
    ResponseEntity<Recorded> define(@RequestBody ScaleBody body) {
        var id = Given.id(body.id(), ScaleId::of);
        return door.enter(id.value(), new DefineScale(id, body.scale())).at("/api/scales/" + id);
    }

    @PostMapping("/api/scales/{id}/revisions")
    ResponseEntity<Recorded> revise(@PathVariable String id, @RequestBody ScaleBody body) {
        var scale = Given.idInPath(id, ScaleId::new);
        var receipt = door.change(new ReviseScale(scale, body.withoutId().scale()));
        return new Recorded(id, receipt.position()).at("/api/scales/" + id);
    }
}
