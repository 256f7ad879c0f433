package news.onrecord.access;

import java.util.Optional;

/**
 * How the house wants its doors.
 *
 * @param publicRead whether what is on record is read without logging in
 * @param requestsPerMinute how many a token, a person's sessions or an address may make; 0 for as many as they like
 * @param openId who else may say who somebody is
 */
public record AccessSettings(boolean publicRead, int requestsPerMinute, Optional<OpenIdSettings> openId) {

    /** More than a person or a careful program needs, fewer than what keeps a small machine busy. */
    public static final int USUAL_REQUESTS_PER_MINUTE = 12_000;

    /** Where people log in with a password only. */
    public AccessSettings(boolean publicRead, int requestsPerMinute) {
        this(publicRead, requestsPerMinute, Optional.empty());
    }
}
