package news.onrecord.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One event with as many of its parts as somebody may see (docs/format.md, "The opened event"). Its leaf follows from it,
 * whatever is closed; that it is in the log is shown by a proof about that leaf.
 *
 * @param position its place in the log; nothing in the leaf says so
 */
public record OpenedEvent(long position, OpenedPart metadata, OpenedPart facts, OpenedTexts texts) {

    /** What an opened event begins with. */
    public static final String HEADER = "onrecord.news/event@v1";

    public OpenedEvent {
        if (position < 0) {
            throw new Malformed("a position is at least 0, not " + position);
        }
    }

    /**
     * What everybody may see of an event: the three commitments of its leaf.
     *
     * @throws Malformed when it is no leaf of an event
     */
    public static OpenedEvent closed(long position, byte[] leaf) {
        if (leaf.length != Leaf.LENGTH_BYTES) {
            throw new Malformed("position " + position + " has no leaf of an event");
        }
        return new OpenedEvent(
                position,
                new OpenedPart.Closed(part(leaf, 0)),
                new OpenedPart.Closed(part(leaf, 1)),
                new OpenedTexts.Closed(new OpenedPart.Closed(part(leaf, 2))));
    }

    private static byte[] part(byte[] leaf, int number) {
        int from = 1 + number * Sha256.LENGTH_BYTES;
        return Arrays.copyOfRange(leaf, from, from + Sha256.LENGTH_BYTES);
    }

    /**
     * Reads one event.
     *
     * @throws Malformed in every case in which {@link #bytes()} would not give the same bytes back
     */
    public static OpenedEvent parse(byte[] bytes) {
        var lines = new Lines("the event", Strict.utf8("the event", bytes));
        if (!lines.next("its header").equals(HEADER)) {
            throw new Malformed("the event does not begin with " + HEADER);
        }
        long position = Strict.decimal("the event's position", lines.next("position", "its position"));
        var metadata = OpenedPart.parse("the metadata", lines.next("metadata", "its metadata"));
        var facts = OpenedPart.parse("the facts", lines.next("facts", "its facts"));
        var texts = texts(lines);
        if (lines.more()) {
            throw new Malformed("the event is followed by something else");
        }
        return new OpenedEvent(position, metadata, facts, texts);
    }

    private static OpenedTexts texts(Lines lines) {
        var written = lines.next("texts", "its texts");
        int space = written.indexOf(' ');
        if (space < 0) {
            throw new Malformed("the texts are a salt and a number, or 'closed' and a commitment, not '"
                    + Strict.excerpt(written) + "'");
        }
        if (written.startsWith("closed ")
                && OpenedPart.parse("the list of texts", written) instanceof OpenedPart.Closed closed) {
            return new OpenedTexts.Closed(closed);
        }
        byte[] salt = Strict.base64("the salt of the texts", written.substring(0, space));
        long count = Strict.decimal("the number of texts", written.substring(space + 1));
        var texts = new ArrayList<OpenedPart>();
        for (long number = 0; number < count; number++) {
            var name = "text " + number;
            texts.add(OpenedPart.parse(name, lines.next(name, name)));
        }
        return new OpenedTexts.Listed(salt, texts);
    }

    /** The event's leaf, 97 bytes. */
    public byte[] leaf() {
        return Leaf.of(metadata.commitment(), facts.commitment(), texts.commitment());
    }

    /** The leaf's hash in the log. */
    public Hash leafHash() {
        return Hash.ofLeaf(leaf());
    }

    /** The event as it is sent and kept. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(HEADER).append('\n');
        text.append("position ").append(position).append('\n');
        text.append("metadata ").append(metadata.written()).append('\n');
        text.append("facts ").append(facts.written()).append('\n');
        switch (texts) {
            case OpenedTexts.Closed closed ->
                text.append("texts ").append(closed.list().written()).append('\n');
            case OpenedTexts.Listed listed -> {
                text.append("texts ").append(listed.written()).append('\n');
                IntStream.range(0, listed.texts().size())
                        .forEach(number -> text.append("text " + number + " ")
                                .append(listed.texts().get(number).written())
                                .append('\n'));
            }
        }
        return text.toString();
    }

    /** Several events in one answer or file: an empty line stands between two. */
    public static byte[] join(List<OpenedEvent> events) {
        return String.join("\n", events.stream().map(OpenedEvent::toString).toList())
                .getBytes(StandardCharsets.UTF_8);
    }
}
