package news.onrecord.app;

import java.util.Optional;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a process of one role says to a request that no door of its own takes, but one of the other role's would. */
final class AnotherProcess {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private AnotherProcess() {}

    /** Names the role to ask; empty when no other role would take it either. */
    static Optional<Refused> of(ProcessRole role, Exception failure, String method) {
        boolean reads = READING.contains(method);
        if (!hasNoDoor(failure) || (!reads && !method.equals("POST"))) {
            return Optional.empty();
        }
        return switch (role) {
            case COMMAND -> reads ? Optional.of(refused("answers", "query", role)) : Optional.empty();
            case QUERY -> reads ? Optional.empty() : Optional.of(refused("records", "command", role));
            case ALL -> Optional.empty();
        };
    }

    private static boolean hasNoDoor(Exception failure) {
        return failure instanceof HttpRequestMethodNotSupportedException
                || failure instanceof NoHandlerFoundException
                || failure instanceof NoResourceFoundException;
    }

    private static Refused refused(String does, String wanted, ProcessRole role) {
        return new Refused(
                Refusal.ANOTHER_PROCESS,
                "This process has --role=" + role + "; one with --role=" + wanted + " " + does
                        + " here. Ask through the proxy that stands before both.");
    }
}
