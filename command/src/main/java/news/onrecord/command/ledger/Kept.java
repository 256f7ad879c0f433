package news.onrecord.command.ledger;

/**
 * What a request is answered, also when it is sent again.
 *
 * @param id of the thing
 * @param location where it is read
 * @param position of the last event that it took; the append gives it
 * @param streamVersion the version of its stream with it
 */
public record Kept(Once once, String id, String location, long position, long streamVersion) {}
