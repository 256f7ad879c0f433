package news.onrecord.app;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** How an attempt ended for whoever made it: one of the three outcomes of docs/errors.md. */
sealed interface Outcome {

    String NOT_SENT = "not-sent";

    /** On record, and on disk. */
    record Recorded(long position) implements Outcome {}

    /** Nothing was recorded. */
    record Refused(int status, String problem) implements Outcome {}

    /** On record or not; nobody could say. */
    record Unknown(String why) implements Outcome {}

    /** What whoever finds nobody there may be sure of. */
    static Outcome notSent() {
        return new Refused(0, NOT_SENT);
    }

    /** Whether something is down, so that trying at once would be in vain. */
    default boolean isOutage() {
        return this instanceof Unknown
                || (this instanceof Refused refused
                        && (refused.status() == 503 || refused.problem().equals(NOT_SENT)));
    }

    /** What an answer promises. */
    static Outcome of(HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            return new Recorded(Long.parseLong(found("\"position\":\\s*(\\d+)", answer.body())));
        }
        var problem = found("urn:onrecord:problem:([a-z0-9-]+)", answer.body());
        return problem.equals("outcome-unknown") ? new Unknown(problem) : new Refused(answer.statusCode(), problem);
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("not an answer of On Record's: " + text);
        }
        return matcher.group(1);
    }
}
