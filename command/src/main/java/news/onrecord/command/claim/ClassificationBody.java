package news.onrecord.command.claim;

import java.util.List;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.command.door.Given;
import org.jspecify.annotations.Nullable;

/** What a request to classify a claim may say; it replaces what was said before, so both are said each time. */
record ClassificationBody(
        @Nullable ClaimKind kind, @Nullable List<@Nullable String> topics) {

    /** A slug, or a code of somebody's list: {@code iran-elections}, {@code medtop:11000000}. */
    private static final Pattern TOPIC = Pattern.compile("[a-z0-9]+([:-][a-z0-9]+)*");

    private static final int LONGEST_TOPIC = 60;
    private static final int MOST_TOPICS = 20;

    ClassifyClaim command(ClaimId claim) {
        var given = Given.required("topics", topics);
        if (given.size() > MOST_TOPICS) {
            throw new Refused(Refusal.INVALID_VALUE, "'topics' has more than " + MOST_TOPICS + " topics.");
        }
        return ClassifyClaim.of(
                claim,
                Given.required("kind", kind),
                given.stream().map(ClassificationBody::topic).toList());
    }

    private static String topic(@Nullable String given) {
        var topic = Given.required("topics[]", given);
        if (topic.length() > LONGEST_TOPIC || !TOPIC.matcher(topic).matches()) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'topics' has '" + topic.substring(0, Math.min(topic.length(), LONGEST_TOPIC))
                            + "'. A topic is a slug of at most " + LONGEST_TOPIC
                            + " characters: lower-case letters and digits, with - or : between them (iran-elections).");
        }
        return topic;
    }
}
