package news.onrecord.command.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionKind;
import org.jspecify.annotations.NullUnmarked;

/** The table of docs/corrections.md, as people read it. */
@NullUnmarked // what a history names need not be there
final class WhatMayFollow {

    private static final Path DOCUMENT = Path.of("../docs/corrections.md");
    private static final Map<String, Map<String, String>> TABLE = read();

    private WhatMayFollow() {}

    /** How a thing stands after a correction; empty when that cannot come. */
    static Optional<String> after(String state, Correction correction) {
        var step = correction.kind() == CorrectionKind.RETRACTION
                ? "RETRACTION_" + correction.extent()
                : correction.kind().name();
        var cell = TABLE.getOrDefault(step, Map.of()).getOrDefault(state, "-");
        return switch (cell) {
            case "-" -> Optional.empty();
            case "=" -> Optional.of(state);
            default -> Optional.of(cell);
        };
    }

    private static Map<String, Map<String, String>> read() {
        var rows = lines().stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
        var states = rows.getFirst();
        Map<String, Map<String, String>> table = new HashMap<>();
        for (var row : rows.subList(1, rows.size())) {
            for (int column = 1; column < states.size() - 1; column++) {
                table.computeIfAbsent(row.getFirst(), _ -> new HashMap<>()).put(states.get(column), row.get(column));
            }
        }
        return table;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
