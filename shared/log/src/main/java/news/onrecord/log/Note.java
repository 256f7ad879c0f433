package news.onrecord.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures under it (C2SP signed-note). The text means nothing before {@link #verify}.
 *
 * @param text ends in a newline; what is signed
 * @param signatures at least one, in the order of their lines
 */
public record Note(String text, List<NoteSignature> signatures) {

    /** More than the sixteen that every reader must take. */
    static final int MAX_SIGNATURES = 100;

    static final int MAX_BYTES = 1_000_000;

    public Note {
        signatures = List.copyOf(signatures);
        checkCharacters("a note", text);
        if (!text.endsWith("\n")) {
            throw new Malformed("a note's text ends in a newline");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new Malformed("a note has 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
    }

    /**
     * Reads a note as it was sent.
     *
     * @throws Malformed in every case in which {@link #bytes()} would not give the same bytes back
     */
    public static Note parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new Malformed("a note has at most " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        var note = Strict.utf8("a note", bytes);
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new Malformed("a note has an empty line between its text and its signatures");
        }
        return new Note(note.substring(0, end + 1), parseSignatures(note.substring(end + 2)));
    }

    /** Reads signature lines alone, such as a witness answers with. */
    static List<NoteSignature> parseSignatures(String text) {
        var signatures = new ArrayList<NoteSignature>();
        var lines = new Lines("the list of signatures", text);
        while (lines.more()) {
            signatures.add(NoteSignature.parse(lines.next("a newline")));
            if (signatures.size() > MAX_SIGNATURES) {
                throw new Malformed("a note has at most " + MAX_SIGNATURES + " signatures");
            }
        }
        return signatures;
    }

    /**
     * Checks every signature whose key is known; those of unknown keys are ignored.
     *
     * @return the signatures found true, at least one
     * @throws Unproven when a known key did not make the signature that names it, or when no known key signed
     */
    public List<NoteSignature> verify(Collection<VerifierKey> known) {
        var verified = new ArrayList<NoteSignature>();
        for (var signature : signatures) {
            var keys = known.stream().filter(key -> key.isNamedBy(signature)).toList();
            if (!keys.stream().allMatch(key -> key.verifies(text, signature))) {
                throw new Unproven("the signature of '" + signature.name() + "' is false");
            }
            if (!keys.isEmpty()) {
                verified.add(signature);
            }
        }
        if (verified.isEmpty()) {
            throw new Unproven("no known key has signed");
        }
        return verified;
    }

    /** The note as it is sent. */
    public byte[] bytes() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Refuses control characters other than a newline, and halves of characters, which UTF-8 could not say. */
    static void checkCharacters(String name, String text) {
        text.codePoints().forEach(codePoint -> {
            if ((codePoint < ' ' && codePoint != '\n') || Character.getType(codePoint) == Character.SURROGATE) {
                throw new Malformed(name + " holds U+%04X, which is not allowed".formatted(codePoint));
            }
        });
    }
}
