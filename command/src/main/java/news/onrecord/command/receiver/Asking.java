package news.onrecord.command.receiver;

/**
 * Who wants to say something for a receiver.
 *
 * @param person who logged in, or the owner of the machine's token
 * @param isDesk whether they may speak for every receiver
 */
public record Asking(String person, boolean isDesk) {}
