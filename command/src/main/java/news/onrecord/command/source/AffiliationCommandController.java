package news.onrecord.command.source;

import news.onrecord.PartialDate;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.source.AffiliationId;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for where sources belong. */
@RestController
final class AffiliationCommandController {

    private final CommandDoor door;
    private final RegisteredSources sources;

    AffiliationCommandController(CommandDoor door, RegisteredSources sources) {
        this.door = door;
        this.sources = sources;
    }

    record AffiliationBody(
            @Nullable AffiliationId id,
            @Nullable SourceId organisationId,
            @Nullable Text role,
            @Nullable PartialDate from,
            @Nullable PartialDate to) {}

    @PostMapping("/api/sources/{id}/affiliations")
    ResponseEntity<Recorded> affiliate(@PathVariable String id, @RequestBody AffiliationBody body) {
        var source = Given.idInPath(id, SourceId::new);
        var affiliation = Given.id(body.id(), AffiliationId::of);
        var organisation = Given.required("organisationId", body.organisationId());
        var role = Given.optionalText("role", body.role());
        var from = Given.date("from", body.from());
        var to = Given.date("to", body.to());
        var receipt = door.change(() -> new AffiliateSource(
                source, affiliation, organisation, sources.find(organisation).orElse(null), role, from, to));
        return new Recorded(affiliation.value(), receipt.position()).at("/api/sources/" + id);
    }

    record EndBody(@Nullable PartialDate to) {}

    @PostMapping("/api/sources/{id}/affiliations/{affiliation}/end")
    ResponseEntity<Recorded> end(
            @PathVariable String id, @PathVariable String affiliation, @RequestBody EndBody body) {
        var receipt = door.change(new EndAffiliation(
                Given.idInPath(id, SourceId::new),
                Given.idInPath(affiliation, AffiliationId::new),
                Given.date("to", body.to())));
        return new Recorded(affiliation, receipt.position()).at("/api/sources/" + id);
    }
}
