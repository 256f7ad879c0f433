package news.onrecord.access.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Caller;
import news.onrecord.access.Network;

/**
 * How many requests a token, a person's sessions, or a network of somebody with nothing to show may make. Each process counts for
 * itself, in memory; what is left is told in every answer (draft-ietf-httpapi-ratelimit-headers).
 */
final class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    RateLimits(AccessSettings settings) {
        this.perMinute = settings.requestsPerMinute();
    }

    /** Counts a request of that caller's. */
    void count(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        String whose = caller.isInSession()
                ? caller.person().orElseThrow().id().value()
                : caller.isKnown() ? caller.client() : Network.of(request.getRemoteAddr());
        count(
                caller.isKnown() && !caller.isInSession() ? "token" : caller.isKnown() ? "person" : "address",
                whose,
                response);
    }

    private void count(String policy, String whose, HttpServletResponse response) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe probe =
                buckets.get(policy + " " + whose, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"" + policy + "\";q=" + perMinute + ";w=" + WINDOW.toSeconds());
        response.setHeader(
                "RateLimit",
                "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            throw new Refused(
                    Refusal.TOO_MANY_REQUESTS,
                    "More than " + perMinute + " requests a minute from this " + policy + ".",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
