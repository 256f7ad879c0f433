package news.onrecord.command.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a report remembers of one of its versions.
 *
 * @param sequence of the event that brought it
 */
record KnownVersion(long sequence, List<PlacedPart> parts) {

    KnownVersion {
        parts = List.copyOf(parts);
    }

    KnownVersion with(PlacedPart part) {
        return new KnownVersion(
                sequence, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }
}
