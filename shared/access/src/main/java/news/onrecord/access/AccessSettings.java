package news.onrecord.access;

/**
 * How the house wants its doors.
 *
 * @param publicRead whether what is on record is read without logging in
 */
public record AccessSettings(boolean publicRead) {}
