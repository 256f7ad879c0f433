package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for sources that turn out to be one, or not to be one after all. */
@RestController
final class MergerCommandController {

    private final CommandDoor door;
    private final RegisteredSources sources;

    MergerCommandController(CommandDoor door, RegisteredSources sources) {
        this.door = door;
        this.sources = sources;
    }

    record MergerBody(@Nullable SourceId survivorId, @Nullable Text reason) {}

    @PostMapping("/api/sources/{id}/merger")
    ResponseEntity<Recorded> merge(@PathVariable String id, @RequestBody MergerBody body) {
        var source = Given.idInPath(id, SourceId::new);
        var survivor = Given.required("survivorId", body.survivorId());
        var reason = Given.text("reason", body.reason());
        var receipt = door.change(
                () -> new MergeSource(source, survivor, sources.find(survivor).orElse(null), reason));
        return new Recorded(id, receipt.position()).at("/api/sources/" + id);
    }

    record ReversalBody(@Nullable Text reason) {}

    @PostMapping("/api/sources/{id}/merger/reversal")
    ResponseEntity<Recorded> unmerge(@PathVariable String id, @RequestBody ReversalBody body) {
        var source = Given.idInPath(id, SourceId::new);
        var receipt = door.change(new UnmergeSource(source, Given.text("reason", body.reason())));
        return new Recorded(id, receipt.position()).at("/api/sources/" + id);
    }
}
