package news.onrecord.report;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a report came out: its outlet and its address there. Two spellings of one place are compared as one
 * (docs/decisions/one-report-for-an-address.md); V7__reports_by_address.sql does the same for reports of before.
 *
 * @param outlet empty when it is not known
 */
record Publication(String outlet, String url) {

    private static final Pattern AROUND = Pattern.compile("\\A[ \\t\\r\\n]+|[ \\t\\r\\n]+\\z");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

    /** The letters that every program lowers alike. */
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

    private static final Pattern FRAGMENT = Pattern.compile("#.*\\z", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?]*@)?([^/?@]*)(.*)", Pattern.DOTALL);
    private static final int SCHEME = 1;
    private static final int USER = 2;
    private static final int HOST = 3;
    private static final int REST = 4;

    /** The one spelling: the outlet, a line break, and the address. */
    String inOneSpelling() {
        return lower(SPACES.matcher(trimmed(outlet)).replaceAll(" ")) + "\n" + address();
    }

    private String address() {
        var page = FRAGMENT.matcher(trimmed(url)).replaceFirst("");
        var parts = ADDRESS.matcher(page);
        return parts.matches() ? address(parts) : page;
    }

    private static String address(MatchResult parts) {
        var scheme = lower(parts.group(SCHEME));
        var user = parts.group(USER);
        var host = withoutUsualPort(scheme, lower(parts.group(HOST)));
        var rest = parts.group(REST);
        return scheme + "://" + (user == null ? "" : user) + host + (rest.startsWith("/") ? "" : "/") + rest;
    }

    private static String withoutUsualPort(String scheme, String host) {
        var port = switch (scheme) {
            case "http" -> ":80";
            case "https" -> ":443";
            default -> "";
        };
        return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }

    private static String trimmed(String words) {
        return AROUND.matcher(words).replaceAll("");
    }

    private static String lower(String words) {
        return CAPITALS.matcher(words).replaceAll(capitals -> capitals.group().toLowerCase(Locale.ROOT));
    }
}
