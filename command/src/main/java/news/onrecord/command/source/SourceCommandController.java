package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.source.Proximity;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for commands about sources. */
@RestController
final class SourceCommandController {

    private final CommandDoor door;

    SourceCommandController(CommandDoor door) {
        this.door = door;
    }

    record Registration(
            @Nullable SourceId id,
            @Nullable SourceKind kind,
            @Nullable Text name,
            @Nullable Proximity proximity,
            @Nullable Text note) {}

    @PostMapping("/api/sources")
    ResponseEntity<Recorded> register(@RequestBody Registration body) {
        var id = Given.id(body.id(), SourceId::of);
        var command = new RegisterSource(
                id,
                Given.required("kind", body.kind()),
                Given.text("name", body.name()),
                Given.orElse(body.proximity(), Proximity.NOT_EXAMINED),
                Given.optionalText("note", body.note()));
        return door.enter(id.value(), command).at("/api/sources/" + id);
    }
}
