package news.onrecord.takedown;

/**
 * One text that a takedown reaches: where it stands in the ledger, and whose words it is.
 *
 * @param position its event's
 * @param number its own in its event, from 0
 * @param streamId in whose stream the event is
 * @param thingId whose words it is: an attribution or a correction has none of its own stream; else the stream's thing
 * @param type the event's
 * @param field where in the event it stands: {@code statement}, {@code attribution.span.quote}, {@code paragraphs.2.text}
 */
public record ReachedText(long position, int number, String streamId, String thingId, String type, String field) {}
