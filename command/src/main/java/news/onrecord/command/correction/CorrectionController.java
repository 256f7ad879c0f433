package news.onrecord.command.correction;

import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The doors for corrections, the same for every kind of thing that can be corrected; each has them at an address of its own. */
public abstract class CorrectionController {

    private final CorrectionDoor corrections;

    protected CorrectionController(CorrectionDoor corrections) {
        this.corrections = corrections;
    }

    /** The thing of that id, as it stands in the address. */
    protected abstract Correctable thing(String id);

    @PostMapping
    public ResponseEntity<Recorded> correct(@PathVariable String id, @RequestBody CorrectionBody body) {
        return corrections.correct(thing(id), body);
    }

    @PostMapping("/{correction}/amendment")
    public ResponseEntity<Recorded> amend(
            @PathVariable String id, @PathVariable String correction, @RequestBody CorrectionBody body) {
        return corrections.amend(thing(id), correction, body);
    }

    @PostMapping("/{correction}/approval")
    public ResponseEntity<Recorded> approve(
            @PathVariable String id, @PathVariable String correction, @RequestBody ReviewBody body) {
        return corrections.approve(thing(id), correction, body);
    }

    @PostMapping("/{correction}/refusal")
    public ResponseEntity<Recorded> refuse(
            @PathVariable String id, @PathVariable String correction, @RequestBody ReviewBody body) {
        return corrections.refuse(thing(id), correction, body);
    }

    @PostMapping("/{correction}/withdrawal")
    public ResponseEntity<Recorded> withdraw(
            @PathVariable String id,
            @PathVariable String correction,
            @RequestBody(required = false) @Nullable ReviewBody body) {
        return corrections.withdraw(thing(id), correction, Given.orElse(body, ReviewBody.EMPTY));
    }

    @PostMapping("/{correction}/expiry")
    public ResponseEntity<Recorded> expire(@PathVariable String id, @PathVariable String correction) {
        return corrections.expire(thing(id), correction);
    }

    @PostMapping("/{correction}/confirmation")
    public ResponseEntity<Recorded> confirm(@PathVariable String id, @PathVariable String correction) {
        return corrections.confirm(thing(id), correction);
    }

    @PostMapping("/{correction}/escalation")
    public ResponseEntity<Recorded> escalate(@PathVariable String id, @PathVariable String correction) {
        return corrections.escalate(thing(id), correction);
    }
}
