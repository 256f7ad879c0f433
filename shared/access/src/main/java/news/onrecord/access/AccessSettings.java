package news.onrecord.access;

/**
 * How the house wants its doors.
 *
 * @param publicRead whether what is on record is read without logging in
 * @param requestsPerMinute how many a token, a person's sessions or an address may make; 0 for as many as they like
 */
public record AccessSettings(boolean publicRead, int requestsPerMinute) {

    /** More than a person or a careful program needs, fewer than what keeps a small machine busy. */
    public static final int USUAL_REQUESTS_PER_MINUTE = 12_000;
}
