package news.onrecord.log;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log signs of itself (C2SP tlog-checkpoint): which log, how many leaves, which root.
 *
 * @param origin the log's name for ever
 * @param head its size and root
 * @param extensions further lines, none of them empty; the standard advises against any
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        checkLine("origin", origin);
        extensions.forEach(extension -> checkLine("extension line", extension));
    }

    /** A checkpoint as it should be, without extensions. */
    public Checkpoint(String origin, TreeHead head) {
        this(origin, head, List.of());
    }

    /** Reads the text of a note. */
    public static Checkpoint parse(String text) {
        var lines = new Lines("the checkpoint", text);
        var origin = lines.next("the origin");
        long size = Strict.decimal("the checkpoint's tree size", lines.next("the tree size"));
        var root = Strict.hash("the checkpoint's root hash", lines.next("the root hash"));
        var extensions = new ArrayList<String>();
        while (lines.more()) {
            extensions.add(lines.next("a newline"));
        }
        return new Checkpoint(origin, new TreeHead(size, root), extensions);
    }

    /** The text of a note. */
    public String text() {
        var text = new StringBuilder(origin + "\n" + head.size() + "\n" + head.root() + "\n");
        extensions.forEach(extension -> text.append(extension).append('\n'));
        return text.toString();
    }

    private static void checkLine(String name, String line) {
        if (line.isEmpty() || line.indexOf('\n') >= 0) {
            throw new Malformed(
                    "a checkpoint's " + name + " is one line and not empty, not '" + Strict.excerpt(line) + "'");
        }
        Note.checkCharacters("a checkpoint's " + name, line);
    }
}
