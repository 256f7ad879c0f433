package news.onrecord.command.source;

import java.time.Clock;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.door.VisibilityBody;
import news.onrecord.command.ledger.Receipt;
import news.onrecord.source.Proximity;
import news.onrecord.source.Reliability;
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
    private final SourceWords words;
    private final Clock clock;

    SourceCommandController(CommandDoor door, SourceWords words, Clock clock) {
        this.door = door;
        this.words = words;
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

    record NameBody(@Nullable Text name, @Nullable Text reason) {}

    @PostMapping("/api/sources/{id}/name")
    ResponseEntity<Recorded> rename(@PathVariable String id, @RequestBody NameBody body) {
        var source = Given.idInPath(id, SourceId::new);
        var name = Given.text("name", body.name());
        var reason = Given.optionalText("reason", body.reason());
        return changed(id, door.change(() -> new RenameSource(source, words.name(source), name, reason)));
    }

    record NoteBody(@Nullable Text note) {}

    @PostMapping("/api/sources/{id}/note")
    ResponseEntity<Recorded> note(@PathVariable String id, @RequestBody NoteBody body) {
        var source = Given.idInPath(id, SourceId::new);
        var note = Given.optionalText("note", body.note());
        return changed(id, door.change(() -> new NoteSource(source, words.note(source), note)));
    }

    record GradeBody(@Nullable Reliability grade, @Nullable Text reason) {}

    @PostMapping("/api/sources/{id}/reliability")
    ResponseEntity<Recorded> grade(@PathVariable String id, @RequestBody GradeBody body) {
        var source = Given.idInPath(id, SourceId::new);
        var grade = Given.required("grade", body.grade());
        if (grade == Reliability.NOT_EXAMINED) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'grade' must be A to F: NOT_EXAMINED is no grade, and F says that it cannot be judged.");
        }
        var reason = Given.text("reason", body.reason());
        return changed(id, door.change(new GradeReliability(source, grade, reason)));
    }

    @PostMapping("/api/sources/{id}/visibility")
    ResponseEntity<Recorded> changeVisibility(@PathVariable String id, @RequestBody VisibilityBody body) {
        var source = Given.idInPath(id, SourceId::new);
        return changed(id, door.change(new ChangeSourceVisibility(source, body.audience(clock))));
    }

    private static ResponseEntity<Recorded> changed(String id, Receipt receipt) {
        return new Recorded(id, receipt.position()).at("/api/sources/" + id);
    }
}
