package news.onrecord.command.batch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Locale;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.door.Threshold;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The door for many commands at once, a line each: every line goes through its own door, and is answered in its turn. */
@RestController
final class BatchController {

    static final String PATH = "/api/batch";

    private static final String NDJSON = "application/x-ndjson";
    private static final int BUFFER_BYTES = 16 << 10;

    private final LineDoor door;
    private final Threshold threshold;
    private final LineReader reader;

    BatchController(LineDoor door, Threshold threshold, JsonMapper json) {
        this.door = door;
        this.threshold = threshold;
        this.reader = new LineReader(json);
    }

    @PostMapping(PATH)
    void run(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        checkType(String.valueOf(request.getContentType()));
        var in = request.getInputStream();
        response.setContentType(NDJSON);
        response.setHeader("Cache-Control", "no-store");
        new Batch(door, reader, threshold.forTheSameCaller())
                .run(in, new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES));
    }

    private static void checkType(String given) {
        var type = given.toLowerCase(Locale.ROOT).replace(" ", "");
        if (!type.equals(NDJSON) && !type.equals(NDJSON + ";charset=utf-8")) {
            throw new Refused(
                    Refusal.UNSUPPORTED_MEDIA_TYPE,
                    "Send a batch as " + NDJSON + " in UTF-8: one command a line, {\"method\", \"path\", \"body\"}.");
        }
    }
}
