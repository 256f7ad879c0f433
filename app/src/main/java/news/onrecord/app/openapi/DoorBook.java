package news.onrecord.app.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What no code says of a door: what it is for, what it needs, what it refuses, and an example. It is read from
 * {@code openapi/doors.md}, whose examples, one after another, are a story that a running On Record accepts.
 */
public final class DoorBook {

    private static final String FILE = "/openapi/doors.md";
    private static final List<String> LISTS =
            List.of("Required:", "Refuses:", "Parameters:", "Answers:", "Status:", "By:", "Before:");

    /**
     * What is said of a door.
     *
     * @param door method and pattern
     * @param tag the chapter
     * @param required the properties without which a body is refused
     * @param refuses the slugs of the problems that are its own
     * @param parameters the names of those behind the question mark
     * @param statuses those of its success, where they are not those of its kind
     * @param bySecondPerson whether somebody else has to ask than who began it
     * @param before what the story sends ahead of the example
     */
    public record Entry(
            String door,
            String tag,
            String summary,
            String description,
            List<String> required,
            List<String> refuses,
            List<String> parameters,
            List<String> statuses,
            boolean bySecondPerson,
            List<Example> before,
            Optional<Example> example) {}

    /**
     * A request that is accepted where the story has come to it.
     *
     * @param answersAs what this request's answer says at a place, and the examples after it say instead
     */
    public record Example(String method, String path, String body, Map<String, String> answersAs) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private DoorBook() {}

    /** The book that On Record brings along. */
    public static DoorBook read() {
        try (InputStream in = Objects.requireNonNull(DoorBook.class.getResourceAsStream(FILE))) {
            var book = new DoorBook();
            book.readChapters(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return book;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the order of the story. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** What is said of that door, if anything. */
    public Optional<Entry> of(String door) {
        return Optional.ofNullable(entries.get(door));
    }

    private void readChapters(String words) {
        String tag = "";
        List<String> lines = new ArrayList<>();
        for (var line : words.lines().toList()) {
            if (line.startsWith("# ") || line.startsWith("## ")) {
                add(tag, lines);
                lines = new ArrayList<>();
            }
            if (line.startsWith("# ")) {
                tag = line.substring(2);
            } else {
                lines.add(line);
            }
        }
        add(tag, lines);
    }

    private void add(String tag, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith("## ")) {
            return; // what the chapter says of itself
        }
        var door = lines.getFirst().substring(3).strip();
        var prose = lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith("    ") && !isList(line) && !line.isBlank())
                .toList();
        entries.put(
                door,
                new Entry(
                        door,
                        tag,
                        prose.isEmpty() ? "" : prose.getFirst(),
                        String.join(" ", prose.stream().skip(1).toList()),
                        list(lines, "Required:"),
                        list(lines, "Refuses:"),
                        list(lines, "Parameters:"),
                        list(lines, "Status:"),
                        lines.contains("By: a second person"),
                        before(lines),
                        example(lines)));
    }

    private static boolean isList(String line) {
        return LISTS.stream().anyMatch(line::startsWith);
    }

    private static List<String> list(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .flatMap(line -> Arrays.stream(line.substring(name.length()).split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static List<Example> before(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("Before:"))
                .map(line -> line.substring("Before:".length()).strip().split(" ", 3))
                .map(parts -> new Example(parts[0], parts[1], parts[2], Map.of()))
                .toList();
    }

    private static Optional<Example> example(List<String> lines) {
        var block = lines.stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
        if (block.isEmpty()) {
            return Optional.empty();
        }
        var request = block.getFirst().split(" ", 2);
        Map<String, String> answersAs = new LinkedHashMap<>();
        for (var said : list(lines, "Answers:")) {
            var parts = said.split(" as ", 2);
            answersAs.put(parts[0], parts[1]);
        }
        return Optional.of(
                new Example(request[0], request[1], String.join("\n", block.subList(1, block.size())), answersAs));
    }
}
