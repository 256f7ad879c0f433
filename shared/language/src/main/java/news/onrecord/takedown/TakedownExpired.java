package news.onrecord.takedown;

/**
 * Somebody said that a takedown's time was over, and it was.
 *
 * @param version the one that stood
 */
public record TakedownExpired(TakedownId takedownId, int version) implements TakedownEvent {}
