package news.onrecord.command.source;

import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.source.AliasId;
import news.onrecord.source.AliasKind;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for what sources are also called. */
@RestController
final class AliasCommandController {

    private final CommandDoor door;

    AliasCommandController(CommandDoor door) {
        this.door = door;
    }

    record AliasBody(
            @Nullable AliasId id,
            @Nullable Text alias,
            @Nullable AliasKind kind) {}

    @PostMapping("/api/sources/{id}/aliases")
    ResponseEntity<Recorded> add(@PathVariable String id, @RequestBody AliasBody body) {
        var alias = Given.id(body.id(), AliasId::of);
        var receipt = door.change(new AddAlias(
                Given.idInPath(id, SourceId::new),
                alias,
                Given.text("alias", body.alias()),
                Given.orElse(body.kind(), AliasKind.NOT_EXAMINED)));
        return new Recorded(alias.value(), receipt.position()).at("/api/sources/" + id);
    }

    @PostMapping("/api/sources/{id}/aliases/{alias}/removal")
    ResponseEntity<Recorded> remove(@PathVariable String id, @PathVariable String alias) {
        var receipt = door.change(
                new RemoveAlias(Given.idInPath(id, SourceId::new), Given.idInPath(alias, AliasId::new)));
        return new Recorded(alias, receipt.position()).at("/api/sources/" + id);
    }
}
