package news.onrecord.command.source;

import java.time.Clock;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.door.VisibilityBody;
import news.onrecord.source.Proximity;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for commands about sources. */
@RestController
final class SourceCommandController {

    private final CommandDoor door;
    private final Clock clock;

    SourceCommandController(CommandDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    record Registration(
            @Nullable SourceId id,
            @Nullable SourceKind kind,
            @Nullable Text name,
            @Nullable Proximity proximity,
            @Nullable Text note,
            @Nullable Visibility visibility,
            @Nullable String embargoedUntil) {}

    @PostMapping("/api/sources")
    ResponseEntity<Recorded> register(@RequestBody Registration body) {
        var id = Given.id(body.id(), SourceId::of);
        var command = new RegisterSource(
                id,
                Given.required("kind", body.kind()),
                Given.text("name", body.name()),
                Given.orElse(body.proximity(), Proximity.NOT_EXAMINED),
                Given.optionalText("note", body.note()),
                Given.audience(body.visibility(), body.embargoedUntil(), clock));
        return door.enter(id.value(), command).at("/api/sources/" + id);
    }

    @PostMapping("/api/sources/{id}/visibility")
    ResponseEntity<Recorded> changeVisibility(@PathVariable String id, @RequestBody VisibilityBody body) {
        var source = Given.idInPath(id, SourceId::new);
        var receipt = door.change(new ChangeSourceVisibility(source, body.audience(clock)));
        return new Recorded(id, receipt.position()).at("/api/sources/" + id);
    }
}
