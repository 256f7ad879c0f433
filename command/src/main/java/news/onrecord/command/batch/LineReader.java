package news.onrecord.command.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line of a batch, as strictly as a body is read; what the command says is left as it stands. */
final class LineReader {

    /** The properties of a body that name a thing which the command adds to. */
    private static final Set<String> ADDED = Set.of("id", "receiverId");

    private final JsonMapper json;

    LineReader(JsonMapper json) {
        this.json = json;
    }

    /** Refuses what is not a command. */
    BatchLine read(byte[] line) {
        checkUtf8(line);
        try (var parser = json.createParser(line)) {
            return read(parser, line);
        } catch (JacksonException malformed) {
            throw new HttpMessageNotReadableException(
                    "a line of a batch", malformed, BatchLine.Body.of(line, 0, line.length));
        }
    }

    private static void checkUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
        } catch (CharacterCodingException malformed) {
            throw new Refused(Refusal.MALFORMED_BODY, "The line is not UTF-8. Nothing was done.");
        }
    }

    private static BatchLine read(JsonParser parser, byte[] line) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Refused(Refusal.MALFORMED_BODY, "A line is an object: {\"method\", \"path\", \"body\"}.");
        }
        String method = null;
        String path = null;
        BatchLine.Body body = null;
        Set<String> added = Set.of();
        String key = null;
        String ifMatch = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "method" -> method = text(parser, name);
                case "path" -> path = text(parser, name);
                case "idempotencyKey" -> key = text(parser, name);
                case "ifMatch" -> ifMatch = text(parser, name);
                case "body" -> {
                    int start = (int) parser.currentTokenLocation().getByteOffset();
                    added = addedIn(parser);
                    body = BatchLine.Body.of(
                            line, start, (int) parser.currentLocation().getByteOffset());
                }
                default ->
                    throw new Refused(
                            Refusal.UNKNOWN_PROPERTY,
                            "\"" + name + "\" is not known. Known here: body, idempotencyKey, ifMatch, method, path.");
            }
        }
        if (parser.nextToken() != null) {
            throw new Refused(Refusal.MALFORMED_BODY, "Something stands behind the command on its line.");
        }
        checkMethod(required("method", method));
        return new BatchLine(
                required("path", path),
                Optional.ofNullable(body),
                added,
                Optional.ofNullable(key),
                Optional.ofNullable(ifMatch));
    }

    private static void checkMethod(String method) {
        if (!method.equals("POST")) {
            throw new Refused(Refusal.METHOD_NOT_ALLOWED, "A line's 'method' is POST: a batch is for what records.");
        }
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'" + name + "' is required.");
        }
        return value;
    }

    private static String text(JsonParser parser, String name) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new Refused(Refusal.INVALID_VALUE, "'" + name + "' must be a text.");
        }
        return parser.getString();
    }

    /** Goes to the end of the body, and says what it adds to. */
    private static Set<String> addedIn(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Refused(Refusal.INVALID_VALUE, "'body' must be an object, as the door takes it.");
        }
        var added = new HashSet<String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean adds = ADDED.contains(parser.currentName());
            if (parser.nextToken() == JsonToken.VALUE_STRING && adds) {
                added.add(parser.getString());
            }
            parser.skipChildren();
        }
        return added;
    }
}
