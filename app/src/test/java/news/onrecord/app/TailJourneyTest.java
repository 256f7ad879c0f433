package news.onrecord.app;

import static news.onrecord.app.LedgerNode.claim;
import static news.onrecord.app.LedgerNode.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader at the ledger's tail, which reads ahead: it has every event once, in order, and soon. */
class TailJourneyTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    /** What the stream fetches at once. */
    private static final int A_PAGE = 1000;

    @Test
    void whatCameAfterThePageThatWasReadAheadIsNotSleptOver() throws Exception {
        try (var node = new LedgerNode(ledger.command(), Clock.systemUTC());
                var tail = node.reader().openStream(node.reader().createHeadToken())) {
            long before = ledger.head();
            node.append(events(A_PAGE));
            assertThat(position(tail)).isEqualTo(before + 1);
            TimeUnit.MILLISECONDS.sleep(300); // by now the page after it was read, and was empty
            node.append(events(1));

            for (int read = 2; read <= A_PAGE + 1; read++) {
                assertThat(tail.hasNextAvailable(2, TimeUnit.SECONDS)).isTrue();
                assertThat(position(tail)).isEqualTo(before + read);
            }
            assertThat(tail.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void manyPagesAreReadOnceAndInOrder() throws Exception {
        try (var node = new LedgerNode(ledger.command(), Clock.systemUTC());
                var tail = node.reader().openStream(node.reader().createHeadToken())) {
            long before = ledger.head();
            for (int part = 0; part < 7; part++) {
                node.append(events(A_PAGE / 2 + 1));
            }
            for (int read = 1; read <= 7 * (A_PAGE / 2 + 1); read++) {
                assertThat(position(tail)).isEqualTo(before + read);
            }
            assertThat(tail.peek()).isEmpty();
        }
    }

    private static long position(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        return stream.nextAvailable().trackingToken().position().orElse(-1);
    }

    private static DomainEventMessage<?>[] events(int count) {
        var claim = claim();
        return IntStream.range(0, count)
                .mapToObj(sequence -> recorded(claim, sequence))
                .toArray(DomainEventMessage<?>[]::new);
    }
}
