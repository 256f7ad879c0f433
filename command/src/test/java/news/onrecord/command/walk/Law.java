package news.onrecord.command.walk;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What holds after every event, whoever brought it by whichever door. */
final class Law {

    private Law() {}

    /** Puts the words together only when they are needed. */
    static void holds(boolean isSo, Object... what) {
        if (!isSo) {
            throw new AssertionError(Arrays.stream(what)
                    .map(String::valueOf)
                    .collect(Collectors.joining("", "This must never be: ", "")));
        }
    }
}
