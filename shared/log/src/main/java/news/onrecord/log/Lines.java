package news.onrecord.log;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart from its beginning, line by line; every line ends in a newline. */
final class Lines {

    /** A proof needs no more below 2^63 leaves. */
    static final int MAX_HASHES = 63;

    private final String name;
    private final String text;
    private int at;

    /**
     * @param name what the text is, for refusals
     */
    Lines(String name, String text) {
        this.name = name;
        this.text = text;
    }

    boolean more() {
        return at < text.length();
    }

    boolean nextStartsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    /**
     * @param wanted what should stand there, for the refusal
     */
    String next(String wanted) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw new Malformed(name + " ends where " + wanted + " should be");
        }
        var line = text.substring(at, end);
        at = end + 1;
        return line;
    }

    /** The rest of a line that begins with a word and a space. */
    String next(String word, String wanted) {
        var line = next(wanted);
        if (!line.startsWith(word + " ")) {
            throw new Malformed(name + " has '" + Strict.excerpt(line) + "' where " + wanted + " should be");
        }
        return line.substring(word.length() + 1);
    }

    /** The hashes of a proof, at most 63 lines, and the empty line after them. */
    List<Hash> hashesUpToEmptyLine() {
        var hashes = new ArrayList<Hash>();
        for (var line = next("a hash"); !line.isEmpty(); line = next("a hash")) {
            if (hashes.size() == MAX_HASHES) {
                throw new Malformed(name + " has more than " + MAX_HASHES + " hashes");
            }
            hashes.add(Strict.hash("hash " + hashes.size() + " of " + name, line));
        }
        return hashes;
    }

    /** Everything not yet taken. */
    String rest() {
        var rest = text.substring(at);
        at = text.length();
        return rest;
    }
}
