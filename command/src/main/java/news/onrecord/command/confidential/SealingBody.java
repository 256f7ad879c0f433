package news.onrecord.command.confidential;

import java.util.List;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.Given;
import org.jspecify.annotations.Nullable;

/** What a request to seal an identity may say. No refusal repeats any of it. */
record SealingBody(
        @Nullable Identity identity,
        @Nullable String desk,
        @Nullable List<String> readers) {

    private static final int LONGEST_IDENTITY = 4_000;
    private static final int MOST_READERS = 50;
    private static final Pattern PERSON = Pattern.compile("per_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Whose source it is. */
    String named() {
        return Given.required("desk", desk);
    }

    /** What is to be sealed. */
    Confided confided() {
        var words = Given.required("identity", identity).words();
        Given.text("identity", Text.of(words), LONGEST_IDENTITY);
        var some = Given.required("readers", readers).stream().distinct().toList();
        if (some.isEmpty() || some.size() > MOST_READERS || !some.stream().allMatch(SealingBody::isPerson)) {
            throw new Refused(
                    Refusal.INVALID_VALUE, "'readers' must be the ids of one to " + MOST_READERS + " people (per_…).");
        }
        return new Confided(new Identity(words), some);
    }

    private static boolean isPerson(@Nullable String reader) {
        return reader != null && PERSON.matcher(reader).matches();
    }
}
