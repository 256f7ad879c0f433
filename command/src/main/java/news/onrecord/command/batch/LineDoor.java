package news.onrecord.command.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.onrecord.command.door.Asked;
import news.onrecord.command.door.CurrentActor;
import news.onrecord.command.door.Doorways;
import news.onrecord.command.door.IdempotencyKey;
import news.onrecord.command.door.IfMatch;
import news.onrecord.command.door.Recorded;
import news.onrecord.command.door.Repeats;
import news.onrecord.command.door.Threshold;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Takes one line of a batch through its door, as a request would have gone: right, key, controller, answer or problem. */
@Component
final class LineDoor {

    private final Doorways doorways;
    private final Threshold threshold;
    private final Repeats repeats;
    private final CurrentActor current;
    private final JsonMapper json;

    LineDoor(Doorways doorways, Threshold threshold, Repeats repeats, CurrentActor current, JsonMapper json) {
        this.doorways = doorways;
        this.threshold = threshold;
        this.repeats = repeats;
        this.current = current;
        this.json = json;
    }

    /** What a line is answered, as JSON. */
    record Answer(int status, byte[] body) {}

    /** Does what the line says, and answers it; never throws. */
    Answer answer(BatchLine line) {
        try {
            var found = doorways.at(line.path());
            threshold.ask("POST", found.doorway().pattern());
            var asked = asked(line);
            var known = repeats.before(asked);
            return answer(known.isPresent() ? Recorded.again(known.get()) : open(line, found, asked));
        } catch (Exception failure) {
            return refused(failure, line.path());
        }
    }

    /** What a line is answered that goes through no door. */
    Answer refused(Exception failure, String path) {
        var problem = threshold.problem(failure, path);
        return new Answer(problem.status(), problem.json());
    }

    private Asked asked(BatchLine line) {
        var path = UriUtils.decode(line.path(), StandardCharsets.UTF_8);
        return new Asked(
                line.idempotencyKey()
                        .map(IdempotencyKey::given)
                        .map(key -> key.once(
                                current.actor(),
                                "POST",
                                path,
                                line.body().map(BatchLine.Body::bytes).orElseGet(() -> new byte[0]))),
                line.ifMatch().flatMap(given -> IfMatch.of(List.of(given))));
    }

    private ResponseEntity<?> open(BatchLine line, Doorways.Found found, Asked asked) throws Exception {
        try {
            return asked.during(() -> found.open(line.body()));
        } catch (Exception failure) {
            var known = repeats.meanwhile(asked, failure);
            if (known.isEmpty()) {
                throw failure;
            }
            return Recorded.again(known.get());
        }
    }

    private Answer answer(ResponseEntity<?> answer) {
        return new Answer(answer.getStatusCode().value(), json.writeValueAsBytes(answer.getBody()));
    }
}
