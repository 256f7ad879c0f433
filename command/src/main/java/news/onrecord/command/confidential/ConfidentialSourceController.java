package news.onrecord.command.confidential;

import java.util.List;
import java.util.Optional;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.source.RegisteredSources;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The two doors to who a confidential source is: one seals it, one tells it. Each keeps first who did what, so that
 * nothing is told of which no record remains.
 */
@RestController
final class ConfidentialSourceController {

    private static final int LONGEST_REASON = 500;

    private final CommandDoor door;
    private final RegisteredSources sources;
    private final SealedIdentities identities;
    private final Confidants confidants;
    private final Confidences confidences;

    ConfidentialSourceController(
            CommandDoor door,
            RegisteredSources sources,
            SealedIdentities identities,
            Confidants confidants,
            Confidences confidences) {
        this.door = door;
        this.sources = sources;
        this.identities = identities;
        this.confidants = confidants;
        this.confidences = confidences;
    }

    record ReadingBody(@Nullable Text reason) {}

    /** Who the source is. */
    record Told(String id, String desk, Identity identity) {}

    @PostMapping("/api/sources/{id}/identity")
    ResponseEntity<Recorded> seal(@PathVariable String id, @RequestBody SealingBody body) {
        var source = Given.idInPath(id, SourceId::new);
        var desk = body.named();
        var confided = body.confided();
        var by = sealer();
        if (sources.kinds(List.of(source)).isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND, source + " is not on record.");
        }
        if (!by.equals(identities.desk(source).orElse(desk))) {
            throw notAllowed();
        }
        checkReaders(confided.readers(), desk);
        var wish = identities.seal(source, by, desk, confided);
        confidences.keep(
                Confidence.SEALED,
                Optional.of(source),
                "for " + desk + ", to be read by " + String.join(", ", confided.readers()));
        return new Recorded(id, door.change(wish).position()).at("/api/sources/" + id);
    }

    /** The desk of whoever asks, who sees what is confidential: others must not find out by trying to seal it. */
    private String sealer() {
        var asking = confidants.asking();
        return asking.desk()
                .filter(_ -> asking.isCleared() && !confidants.isOnBehalf())
                .orElseThrow(ConfidentialSourceController::notAllowed);
    }

    private static Refused notAllowed() {
        return new Refused(
                Refusal.NOT_ALLOWED,
                "A source is sealed for one's own desk, or by the desk whose it is; in one's own name, with the rights desk"
                        + " and sealed.");
    }

    /** Says which one, and not why: who is of which desk, or was let go, is not told to everybody who seals. */
    private void checkReaders(List<String> readers, String desk) {
        for (var reader : readers) {
            if (confidants.find(reader).filter(found -> isReader(found, desk)).isEmpty()) {
                throw new Refused(
                        Refusal.NOT_A_CONFIDANT,
                        "'readers' names " + reader + ", who is not of that desk, or may not read sealed identities.");
            }
        }
    }

    @PostMapping("/api/sources/{id}/identity/readings")
    ResponseEntity<Told> read(@PathVariable String id, @RequestBody ReadingBody body) {
        var reason = Given.text("reason", body.reason(), LONGEST_REASON).orErased();
        var source = source(id);
        try {
            var told = told(source);
            confidences.keep(Confidence.TOLD, source, reason);
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told);
        } catch (Withheld withheld) {
            confidences.keep(Confidence.WITHHELD, source, withheld.why() + "; asked because: " + reason);
            throw new Refused(Refusal.NOT_FOUND, "There is no sealed identity here that you may read.");
        } catch (Refused unopened) {
            confidences.keep(Confidence.WITHHELD, source, "it cannot be opened; asked because: " + reason);
            throw unopened;
        }
    }

    private static Optional<SourceId> source(String id) {
        try {
            return Optional.of(new SourceId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Whoever may read none hears so before it is looked whether there is one. */
    private Told told(Optional<SourceId> source) throws Withheld {
        var asking = confidants.asking();
        if (confidants.isOnBehalf()) {
            throw new Withheld("asked on behalf of somebody");
        }
        if (!asking.isCleared()) {
            throw new Withheld("may not read sealed identities");
        }
        var seal = source.flatMap(identities::last).orElseThrow(() -> new Withheld("nothing is sealed there"));
        if (!isReader(asking, seal.desk())) {
            throw new Withheld("is not of the desk");
        }
        var confided = identities.open(seal);
        if (!confided.readers().contains(asking.person())) {
            throw new Withheld("is not named");
        }
        return new Told(seal.sourceId().value(), seal.desk(), confided.identity());
    }

    private static boolean isReader(Confidant one, String desk) {
        return one.isCleared() && one.isOf(desk);
    }
}
