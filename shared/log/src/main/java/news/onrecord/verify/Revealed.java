package news.onrecord.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;

/**
 * Which parts of a bundle are opened; everything else stays closed and proven. Named like {@code 17} (the whole event),
 * {@code 17:metadata}, {@code 17:facts} and {@code 17:text:0}.
 */
final class Revealed {

    private static final Pattern FORM =
            Pattern.compile("(0|[1-9]\\d{0,17})(?::(metadata|facts|text:(?:0|[1-9]\\d{0,6})))?");

    private final Set<String> wanted;

    /**
     * @param parts what is opened; everything when there are none
     */
    Revealed(Collection<String> parts) {
        wanted = new HashSet<>(parts);
        for (var part : wanted) {
            if (!FORM.matcher(part).matches()) {
                throw new Unreachable("--reveal takes 17, 17:metadata, 17:facts or 17:text:0, and not '" + part + "'.");
            }
        }
    }

    /** The event with only what is revealed of it. */
    OpenedEvent of(OpenedEvent event) {
        if (wanted.isEmpty() || wanted.contains(String.valueOf(event.position()))) {
            return event;
        }
        return new OpenedEvent(
                event.position(),
                part(event, "metadata", event.metadata()),
                part(event, "facts", event.facts()),
                texts(event));
    }

    private OpenedTexts texts(OpenedEvent event) {
        if (!(event.texts() instanceof OpenedTexts.Listed listed)) {
            return event.texts();
        }
        var texts = IntStream.range(0, listed.texts().size())
                .mapToObj(number -> part(event, "text:" + number, listed.texts().get(number)))
                .toList();
        boolean anyOpen = texts.stream().anyMatch(OpenedPart.Open.class::isInstance);
        return anyOpen ? new OpenedTexts.Listed(listed.salt(), texts) : listed.closed();
    }

    private OpenedPart part(OpenedEvent event, String name, OpenedPart part) {
        return wanted.contains(event.position() + ":" + name) ? part : part.closed();
    }

    /** Refuses what names nothing: a typing error would leave closed what should be open. */
    void check(Collection<OpenedEvent> events) {
        for (var part : wanted) {
            if (events.stream().noneMatch(event -> parts(event).contains(part))) {
                throw new Unreachable(
                        "--reveal " + part + " names nothing in this bundle; its events are at the positions "
                                + events.stream().map(OpenedEvent::position).toList() + ".");
            }
        }
    }

    private static List<String> parts(OpenedEvent event) {
        int texts = event.texts() instanceof OpenedTexts.Listed listed
                ? listed.texts().size()
                : 0;
        var position = String.valueOf(event.position());
        var parts = new ArrayList<>(List.of(position, position + ":metadata", position + ":facts"));
        IntStream.range(0, texts).forEach(number -> parts.add(position + ":text:" + number));
        return parts;
    }
}
