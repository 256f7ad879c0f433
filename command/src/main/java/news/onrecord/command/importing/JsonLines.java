package news.onrecord.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a file of one JSON object a line is read. A line that cannot be put on record is in the account, with the reason, and
 * costs nothing but itself.
 *
 * @param type what a line says
 * @param notOne the reason where a line does not say that
 * @param refusal the reason where what a line says is not enough
 * @param told what is made of a line, by what the account calls it
 * @param id by which it is told that a line says again what an earlier one said
 * @param twice the reason then
 */
record JsonLines<T, R>(
        Class<T> type,
        String notOne,
        Function<T, Optional<String>> refusal,
        BiFunction<String, T, R> told,
        Function<R, ?> id,
        String twice) {

    static final String NOT_UTF_8 = "The line is not UTF-8";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Says why a line is not put on record. */
    private static final class Unfit extends Exception {

        Unfit(String why) {
            super(why, null, false, false);
        }
    }

    /** What the file says that can be put on record, in its order; blank lines are passed over, and counted. */
    List<R> read(Path file, AccountBook book) throws ImportStopped {
        Map<Object, R> accepted = new LinkedHashMap<>();
        int number = 0;
        for (var bytes : lines(file)) {
            var name = "line " + ++number;
            try {
                var line = decoded(bytes);
                if (!line.isBlank()) {
                    var made = told.apply(name, fit(line));
                    if (accepted.putIfAbsent(id.apply(made), made) != null) {
                        throw new Unfit(twice);
                    }
                    book.read();
                }
            } catch (Unfit unfit) {
                book.refuse(name, String.valueOf(unfit.getMessage()));
            }
        }
        return List.copyOf(accepted.values());
    }

    private T fit(String line) throws Unfit {
        T says;
        try {
            says = MAPPER.readValue(line, type);
        } catch (JacksonException notSuchARecord) {
            throw new Unfit(notOne);
        }
        if (says == null) {
            throw new Unfit(notOne);
        }
        var reason = refusal.apply(says);
        if (reason.isPresent()) {
            throw new Unfit(reason.get());
        }
        return says;
    }

    private static String decoded(ByteBuffer line) throws Unfit {
        try {
            return UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unfit(NOT_UTF_8);
        }
    }

    /** Cut before anything is decoded, so that what is wrong with one line stays its own affair. */
    private static List<ByteBuffer> lines(Path file) throws ImportStopped {
        var bytes = bytes(file);
        var lines = new ArrayList<ByteBuffer>();
        int begin = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                lines.add(ByteBuffer.wrap(bytes, begin, at - begin));
                begin = at + 1;
            }
        }
        lines.add(ByteBuffer.wrap(bytes, begin, bytes.length - begin));
        return lines;
    }

    private static byte[] bytes(Path file) throws ImportStopped {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new ImportStopped(file + " cannot be read: " + unreadable);
        }
    }
}
