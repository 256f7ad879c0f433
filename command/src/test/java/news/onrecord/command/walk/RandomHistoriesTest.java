package news.onrecord.command.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.onrecord.Outdated;
import news.onrecord.Refusal;
import news.onrecord.ledger.EventType;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand steps through random histories of all that can be put on record. Another walk, and a longer one:
 * {@code -Dwalk.seed=7 -Dwalk.steps=1000000}. One history alone, as a failure names it: its seed, and 400 steps.
 */
class RandomHistoriesTest {

    private static final long SEED = Long.getLong("walk.seed", 20261128L);
    private static final int STEPS = Integer.getInteger("walk.steps", 100_000);
    private static final int STEPS_OF_A_HISTORY = 400;
    private static final int ENOUGH_TO_MEET_ALL = 100_000;
    private static final int MOST_TOLD = 5;

    /** Those that are met on the way; the others are of requests and readers, or of words that were erased. */
    private static final Set<Refusal> REFUSALS = EnumSet.of(
            Refusal.MISSING_VALUE,
            Refusal.INVALID_VALUE,
            Refusal.NOT_ALLOWED,
            Refusal.SECOND_PERSON_NEEDED,
            Refusal.NOT_THE_PROPOSER,
            Refusal.NOT_FOUND,
            Refusal.ALREADY_RECORDED,
            Refusal.ASSESSMENT_REVOKED,
            Refusal.COMPLAINT_DECIDED,
            Refusal.COMPLAINT_OPEN,
            Refusal.STATEMENT_MOVED_ON,
            Refusal.CLAIM_VOID,
            Refusal.CLAIM_MERGED,
            Refusal.ATTRIBUTION_VOID,
            Refusal.CONFIRMS_ANOTHER,
            Refusal.RELATION_CIRCLE,
            Refusal.REPORT_KNOWN,
            Refusal.REPORT_REMOVED,
            Refusal.PROPOSAL_MOVED_ON,
            Refusal.PROPOSAL_CLOSED,
            Refusal.NOTHING_TO_CONFIRM,
            Refusal.TOO_EARLY,
            Refusal.DOES_NOT_FOLLOW,
            Refusal.VERSION_OUT_OF_ORDER,
            Refusal.SOURCE_MERGED,
            Refusal.ANSWER_OUT_OF_ORDER,
            Refusal.SOURCE_UNKNOWN,
            Refusal.REPORT_UNKNOWN,
            Refusal.NOT_ON_RECORD,
            Refusal.NOT_AN_AUTHOR,
            Refusal.NOT_AN_ORGANISATION,
            Refusal.ENDS_BEFORE_IT_BEGINS,
            Refusal.NOT_MERGEABLE,
            Refusal.SPAN_DOES_NOT_MATCH,
            Refusal.SPAN_IN_UTF16_UNITS,
            Refusal.CHAIN_CYCLE,
            Refusal.CHAIN_NOT_FROM_AUTHOR,
            Refusal.LINEAGE_CIRCULAR,
            Refusal.CHAIN_CONTRADICTS_MODE,
            Refusal.RATING_OUT_OF_BOUNDS,
            Refusal.NOT_IN_CHAIN,
            Refusal.NOT_CORROBORATED,
            Refusal.DEADLINE_NOT_LATER,
            Refusal.NOT_A_RECEIVER,
            Refusal.NOTHING_CORRECTED,
            Refusal.TARGET_UNKNOWN,
            Refusal.NOT_THE_OWNER,
            Refusal.NOTHING_CHANGED,
            Refusal.EMBARGO_PASSED,
            Refusal.OFF_THE_RECORD);

    /** Takedowns decide nothing of what is said here; they have tests of their own. */
    private static final Set<String> NOT_WALKED = Set.of(
            "TakedownProposed",
            "TakedownApproved",
            "TakedownRefused",
            "TakedownWithdrawn",
            "TakedownExpired",
            "WordsErased");

    private final Met met = new Met();

    @Test
    void everyLegalStepIsTakenEveryOtherIsRefusedAndEveryHistoryReplays() {
        try (var newsroom = new Newsroom()) {
            assertThat(wrong(new Walk(newsroom, met))).isEmpty();
            if (STEPS >= ENOUGH_TO_MEET_ALL) {
                assertThat(met.doors).as("doors that record").containsAll(walked(newsroom.doors()));
                assertThat(met.events.keySet()).as("events").containsAll(walked(events()));
                assertThat(met.refusals.keySet()).as("refusals").containsAll(REFUSALS);
            }
        }
    }

    /** The histories that go wrong; some at once, because one wrong rule often hides another. */
    private static List<String> wrong(Walk walk) {
        var wrong = new ArrayList<String>();
        for (int history = 0; history * STEPS_OF_A_HISTORY < STEPS && wrong.size() < MOST_TOLD; history++) {
            try {
                walk.history(SEED + history, Math.min(STEPS_OF_A_HISTORY, STEPS - history * STEPS_OF_A_HISTORY));
            } catch (AssertionError told) {
                wrong.add(told.getMessage());
            }
        }
        return wrong;
    }

    private static Set<String> walked(Set<String> all) {
        var walked = new TreeSet<>(all);
        walked.removeAll(NOT_WALKED);
        return walked;
    }

    /** All that are still written. */
    private static Set<String> events() {
        return EventType.ALL.stream()
                .map(EventType::event)
                .filter(event -> !Outdated.class.isAssignableFrom(event))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
