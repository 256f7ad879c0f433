package news.onrecord.app;

import static news.onrecord.app.LedgerNode.claim;
import static news.onrecord.app.LedgerNode.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was decided from another stream goes on record only while that stream says the same. */
class RestsOnJourneyTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static final Outcome LOST = new Outcome.Refused(409, "LOST");

    private static final int ROUNDS = 30;

    @Test
    void whatRestsOnAStreamThatStandsIsRecordedAndOnOneThatMovedOnIsNot() {
        try (var node = node()) {
            var other = claim();
            node.append(recorded(other, 0));

            assertThat(node.append(Map.of(other.value(), 0L), recorded(claim(), 0)))
                    .isInstanceOf(Outcome.Recorded.class);
            node.append(recorded(other, 1));
            long head = ledger.head();
            assertThat(node.append(Map.of(other.value(), 0L), recorded(claim(), 0)))
                    .isEqualTo(LOST);
            assertThat(ledger.head()).isEqualTo(head);
            assertThat(node.append(Map.of(other.value(), 1L), recorded(claim(), 0)))
                    .isInstanceOf(Outcome.Recorded.class);
        }
    }

    @Test
    void whatRestsOnNothingHavingBeenSaidLosesOnceSomethingIs() {
        try (var node = node()) {
            var other = claim();
            assertThat(node.append(Map.of(other.value(), -1L), recorded(claim(), 0)))
                    .isInstanceOf(Outcome.Recorded.class);
            node.append(recorded(other, 0));
            assertThat(node.append(Map.of(other.value(), -1L), recorded(claim(), 0)))
                    .isEqualTo(LOST);
        }
    }

    @Test
    void ofTwoThatRestOnEachOtherOneIsRecordedWhetherInOneBatchOrFromTwoNodes() throws Exception {
        try (var one = node();
                var other = node();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                var second = round % 2 == 0 ? one : other;
                var left = claim();
                var right = claim();
                var neighbour = claim();
                one.append(recorded(left, 0));
                one.append(recorded(right, 0));
                List<Outcome> answers = new ArrayList<>();
                var asked = new ArrayList<Future<Outcome>>();
                try (var held = HeldHead.of(ledger.superuser())) {
                    List<Callable<Outcome>> calls = List.of(
                            () -> one.append(Map.of(right.value(), 0L), recorded(left, 1)),
                            () -> second.append(Map.of(left.value(), 0L), recorded(right, 1)),
                            () -> second.append(recorded(neighbour, 0)));
                    calls.forEach(call -> asked.add(callers.submit(call)));
                    TimeUnit.MILLISECONDS.sleep(20);
                    assertThat(held.isDone()).isFalse();
                }
                for (var answer : asked) {
                    answers.add(answer.get());
                }
                assertThat(answers.getLast()).isInstanceOf(Outcome.Recorded.class);
                assertThat(answers.subList(0, 2)).containsOnlyOnce(LOST);
            }
        }
        StoredLedger.read(ledger.administration());
    }

    private static LedgerNode node() {
        return new LedgerNode(ledger.command(), Clock.systemUTC());
    }
}
