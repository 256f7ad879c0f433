package news.onrecord.command.correction;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What a test expects when a command is refused. */
public final class Refusing {

    private Refusing() {}

    public static Matcher<Refused> with(Refusal refusal) {
        return new CustomTypeSafeMatcher<>("refused with " + refusal) {
            @Override
            protected boolean matchesSafely(Refused given) {
                return given.refusal() == refusal;
            }
        };
    }
}
