package news.onrecord.app;

import java.util.function.UnaryOperator;
import news.onrecord.Refused;
import news.onrecord.access.door.DoorKeeper;
import news.onrecord.command.door.Threshold;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Keeps the doors for the lines of a batch as they are kept for requests: the same rights, the same problems. */
record LineThreshold(DoorKeeper keeper, Problems problems) implements Threshold {

    private record Told(int status, byte[] json) implements Problem {}

    @Override
    public void ask(String method, String pattern) {
        keeper.ask(method, pattern);
    }

    @Override
    public UnaryOperator<Runnable> forTheSameCaller() {
        var context = SecurityContextHolder.getContext();
        return work -> new DelegatingSecurityContextRunnable(work, context);
    }

    @Override
    public Problem problem(Exception failure, String path) {
        Refused refused = problems.refused(failure, "POST", path);
        return new Told(refused.refusal().status(), Problems.problem(refused, path));
    }
}
