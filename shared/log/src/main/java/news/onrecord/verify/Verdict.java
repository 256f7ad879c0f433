package news.onrecord.verify;

import java.util.List;

/**
 * What a verification comes to.
 *
 * @param good whether everything that could be checked is as it should be
 * @param details what was checked and how, or what was found, one thing a line
 * @param line the verdict in one line
 */
public record Verdict(boolean good, List<String> details, String line) {

    public Verdict {
        details = List.copyOf(details);
    }

    static Verdict good(List<String> details, String line) {
        return new Verdict(true, details, "VERIFIED: " + line);
    }

    static Verdict bad(List<String> details, String line) {
        return new Verdict(false, details, "NOT VERIFIED: " + line);
    }
}
