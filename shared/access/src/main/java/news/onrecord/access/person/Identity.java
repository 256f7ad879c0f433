package news.onrecord.access.person;

import news.onrecord.Refusal;
import news.onrecord.Refused;

/**
 * Somebody as an OpenID provider knows them, for good: names and addresses change and are given to others, this is not.
 *
 * @param issuer the provider
 * @param subject its own name for them
 */
public record Identity(String issuer, String subject) {

    private static final int LONGEST = 255;

    public Identity {
        check("issuer", issuer, "https?://[!-~]+");
        check("subject", subject, "[ -~]+");
    }

    private static void check(String field, String value, String pattern) {
        if (value.length() > LONGEST || !value.matches(pattern)) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'" + field + "' must be what the OpenID provider says, of at most " + LONGEST
                            + " ASCII characters.");
        }
    }

    /** As it is kept; an issuer has no spaces, so it is clear where the subject begins. */
    @Override
    public String toString() {
        return issuer + " " + subject;
    }
}
