package news.onrecord.command.ledger;

import java.util.List;
import java.util.function.ToLongFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What a command's sender gets back: the position of the last event that it put on record, and what the aggregate
 * answered. It is handed out before the unit of work commits and filled in by the append, so it may be read only once the
 * command has been answered.
 */
public final class Receipt {

    private static final String RESOURCE = Receipt.class.getName();

    private volatile long position = -1;
    private volatile long streamVersion = -1;
    private volatile @Nullable Object result;

    /** The position of the command's last event. */
    public long position() {
        if (position < 0) {
            throw new IllegalStateException("the command put nothing on record");
        }
        return position;
    }

    /** The version of the command's own stream with it: the sequence of the last event that it put there. */
    public long streamVersion() {
        return streamVersion;
    }

    /** Whether the command put anything on record. */
    public boolean isRecorded() {
        return position >= 0;
    }

    /** What the aggregate answered; null when it answers nothing. */
    public @Nullable Object result() {
        return result;
    }

    /** Answers every command with its receipt. */
    static MessageHandlerInterceptor<CommandMessage<?>> interceptor() {
        return new Interceptor();
    }

    private static final class Interceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            Receipt receipt = unitOfWork.root().getOrComputeResource(RESOURCE, absent -> new Receipt());
            receipt.result = chain.proceed();
            return receipt;
        }
    }

    /** Appends and notes the position; a second append in one unit of work would not be atomic with the first. */
    static void keep(
            UnitOfWork<?> unitOfWork, List<DomainEventMessage<?>> events, ToLongFunction<Receipt> append) {
        Receipt receipt = unitOfWork.root().getOrComputeResource(RESOURCE, absent -> new Receipt());
        if (receipt.position >= 0) {
            throw new IllegalStateException(
                    "a command's events are recorded once and together; something published more during the append");
        }
        receipt.streamVersion = versionOfTheFirst(events);
        receipt.position = append.applyAsLong(receipt);
    }

    private static long versionOfTheFirst(List<DomainEventMessage<?>> events) {
        var stream = events.getFirst().getAggregateIdentifier();
        return events.stream()
                .filter(event -> event.getAggregateIdentifier().equals(stream))
                .mapToLong(DomainEventMessage::getSequenceNumber)
                .max()
                .orElseThrow();
    }
}
