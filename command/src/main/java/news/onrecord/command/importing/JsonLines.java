package news.onrecord.command.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of one JSON object a line; a line that cannot be read costs nothing but itself. */
final class JsonLines {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonLines() {}

    /**
     * One line.
     *
     * @param number from 1
     * @param record what it says; empty when it cannot be read as such a record
     */
    record Line<T>(int number, Optional<T> record) {

        /** What the account calls it. */
        String name() {
            return "line " + number;
        }
    }

    /** Every line that is not blank, in order. */
    static <T> List<Line<T>> read(Path file, Class<T> type) throws ImportStopped {
        try {
            var lines = new ArrayList<Line<T>>();
            int number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    lines.add(new Line<>(number, parsed(line, type)));
                }
            }
            return List.copyOf(lines);
        } catch (IOException unreadable) {
            throw new ImportStopped(file + " cannot be read: " + unreadable);
        }
    }

    private static <T> Optional<T> parsed(String line, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(line, type));
        } catch (JacksonException notSuchARecord) {
            return Optional.empty();
        }
    }
}
