package news.onrecord.command.correction;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.source.RegisteredSources;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionTarget;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the doors of all things that can be corrected have in common: from a request to a step, and to its answer. */
@Component
public final class CorrectionDoor {

    private final CommandDoor door;
    private final RegisteredSources sources;
    private final Clock clock;

    CorrectionDoor(CommandDoor door, RegisteredSources sources, Clock clock) {
        this.door = door;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Corrects something.
     *
     * @param usual what the correction aims at when it does not say
     * @param command the thing's own command for a step, made anew for every attempt
     * @param page where the thing can be read
     */
    public ResponseEntity<Recorded> correct(
            Id thing,
            CorrectionTarget usual,
            CorrectionBody body,
            Function<CorrectionStep, Object> command,
            String page) {
        var id = Given.id(body.id(), CorrectionId::of);
        var correction = known(body.correction(thing, usual, clock));
        var step = new RecordCorrection(id, correction, body.audience(clock));
        var receipt = door.change(() -> command.apply(step));
        return new Recorded(id.value(), receipt.position()).at(page);
    }

    private Correction known(Correction correction) {
        var authority = correction.authorityId();
        if (authority != null && sources.kinds(List.of(authority)).isEmpty()) {
            throw new Refused(
                    Refusal.SOURCE_UNKNOWN, "The authority " + authority + " is not on record. Register it first.");
        }
        return correction;
    }
}
