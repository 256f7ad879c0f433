package news.onrecord.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What {@code POST /api/batch} reads and answers: a JSON object a line. */
final class BatchLines {

    private BatchLines() {}

    /** One command. */
    private record Asked(String method, String path, Object body) {}

    /**
     * One answer.
     *
     * @param line from 1
     * @param body of a refused one, the problem
     */
    private record Answered(int line, int status, Reply.@Nullable Problem body) {

        Reply reply() {
            return new Reply(status, body == null ? Reply.Problem.UNTOLD : body, Duration.ZERO);
        }
    }

    static byte[] of(List<Wish> wishes, JsonMapper mapper) {
        var lines = new ByteArrayOutputStream();
        for (var wish : wishes) {
            lines.writeBytes(mapper.writeValueAsBytes(new Asked("POST", wish.door(), wish.request())));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** Puts each answer in its place, as they come: when the answers break off, those that came are there. */
    static void read(InputStream body, List<Reply> replies, JsonMapper mapper) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(body, UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                var answered = mapper.readValue(line, Answered.class);
                if (answered == null || answered.line() < 1 || answered.line() > replies.size()) {
                    throw new IOException("a batch was answered with '" + line + "'");
                }
                replies.set(answered.line() - 1, answered.reply());
            }
        }
    }
}
