package news.onrecord.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Real lines of the two big files, oddities above all, as files of a test's own folder. */
final class Excerpt {

    private Excerpt() {}

    /** The notices, as a file. */
    static Path notices(Path folder) throws IOException {
        return write(folder, "notices.jsonl");
    }

    /** The revisions, as a file. */
    static Path revisions(Path folder) throws IOException {
        return write(folder, "revisions.jsonl");
    }

    /** The lines of a table, without its head. */
    static List<String[]> table(String name) throws IOException {
        return text(name).lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    /** A file of the given lines. */
    static Path of(Path folder, String... lines) throws IOException {
        return Files.write(folder.resolve("given.jsonl"), new ArrayList<>(Arrays.asList(lines)));
    }

    private static Path write(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), text(name));
    }

    private static String text(String name) throws IOException {
        return new String(Folder.inProgram(Excerpt.class, "/importing").read(name), UTF_8);
    }
}
