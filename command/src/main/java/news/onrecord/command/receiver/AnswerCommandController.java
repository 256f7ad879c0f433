package news.onrecord.command.receiver;

import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.CommandDoor;
import news.onrecord.command.door.Given;
import news.onrecord.command.door.Recorded;
import news.onrecord.correction.CorrectionId;
import news.onrecord.receiver.ReceiverId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door through which a receiver answers to corrections of what it carries. */
@RestController
final class AnswerCommandController {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final CommandDoor door;
    private final Applications applications;
    private final Answerers answerers;

    AnswerCommandController(CommandDoor door, Applications applications, Answerers answerers) {
        this.door = door;
        this.applications = applications;
        this.answerers = answerers;
    }

    record AcknowledgementBody(@Nullable CorrectionId correctionId) {}

    record ApplicationBody(
            @Nullable CorrectionId correctionId, @Nullable Text url, @Nullable Text contentHash) {

        @Nullable
        Text hash() {
            var hash = contentHash == null ? null : contentHash.words();
            if (hash != null && !SHA_256.matcher(hash).matches()) {
                throw new Refused(
                        Refusal.INVALID_VALUE, "'contentHash' must be a SHA-256 in hex: 64 digits, in lower case.");
            }
            return contentHash;
        }
    }

    record RefusalBody(@Nullable CorrectionId correctionId, @Nullable Text reason) {}

    @PostMapping("/api/receivers/{id}/acknowledgements")
    ResponseEntity<Recorded> acknowledge(@PathVariable String id, @RequestBody AcknowledgementBody body) {
        var receiver = Given.idInPath(id, ReceiverId::new);
        var correction = Given.required("correctionId", body.correctionId());
        return answered(
                receiver,
                new AcknowledgeCorrection(
                        receiver, answerers.asking(), correction, applications.corrected(correction)));
    }

    @PostMapping("/api/receivers/{id}/applications")
    ResponseEntity<Recorded> apply(@PathVariable String id, @RequestBody ApplicationBody body) {
        var receiver = Given.idInPath(id, ReceiverId::new);
        var correction = Given.required("correctionId", body.correctionId());
        var url = Given.optionalText("url", body.url());
        var hash = body.hash();
        if (url == null && hash == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'url' or 'contentHash' is required: by what it can be seen.");
        }
        var asking = answerers.asking();
        var corrected = applications.corrected(correction);
        var receipt = door.change(() -> new ApplyCorrection(
                receiver, asking, correction, corrected, url, hash, applications.standing(receiver, correction)));
        return new Recorded(receiver.value(), receipt.position()).at("/api/receivers/" + receiver);
    }

    @PostMapping("/api/receivers/{id}/refusals")
    ResponseEntity<Recorded> refuse(@PathVariable String id, @RequestBody RefusalBody body) {
        var receiver = Given.idInPath(id, ReceiverId::new);
        var correction = Given.required("correctionId", body.correctionId());
        return answered(
                receiver,
                new RefuseCorrection(
                        receiver,
                        answerers.asking(),
                        correction,
                        applications.corrected(correction),
                        Given.text("reason", body.reason())));
    }

    private ResponseEntity<Recorded> answered(ReceiverId receiver, Object command) {
        var receipt = door.change(command);
        return new Recorded(receiver.value(), receipt.position()).at("/api/receivers/" + receiver);
    }
}
