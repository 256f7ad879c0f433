package news.onrecord.access.door;

import org.jspecify.annotations.Nullable;

/** Where somebody is sent after logging in: a page of this house, never one of another's. */
final class LocalPath {

    private static final String HOME = "/";

    private LocalPath() {}

    static String orHome(@Nullable String given) {
        return given != null && given.matches("/([A-Za-z0-9_?][A-Za-z0-9_/?&=%.+~:-]*)?") && given.length() < 2000
                ? given
                : HOME;
    }
}
